import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { createAnswers } from "./answers";

const request = (nonce: string) => ({ headers: { "x-nonce": nonce } }) as unknown as IncomingMessage;
const response = () => Object.assign(new EventEmitter(), { statusCode: 200, headersSent: false }) as ServerResponse;

describe("the status of a page", () => {
  it("is that of the request whose nonce it has, while that is open and unanswered", () => {
    const answers = createAnswers();
    const [one, two, sent, closed] = [response(), response(), response(), response()];
    answers.follow(request("one"), one);
    answers.follow(request("two"), two);
    answers.follow(request("sent"), Object.assign(sent, { headersSent: true }));
    answers.follow(request("closed"), closed);
    closed.emit("close");
    for (const nonce of ["two", "sent", "closed", "nobody's"])
      answers.setStatus(new Headers({ "x-nonce": nonce }), 503);
    answers.setStatus(new Headers(), 503);
    expect([one, two, sent, closed].map(({ statusCode }) => statusCode)).toEqual([200, 503, 200, 200]);
  });
});
