import { expect, test } from "vitest";
import { deviceToken } from "./device-token";
import { keepToken, readKeepToken } from "./keep-token";
import { participantToken, readParticipantToken } from "./participant-token";

const SECRET = "a secret of this installation";
const ID = "0199a000-0000-7000-8000-000000000001";
const OTHER = "0199a000-0000-7000-8000-000000000002";

test("a private link opens one person's sentences, however old it is", () => {
  expect(readKeepToken(keepToken(ID, SECRET), SECRET)).toBe(ID);
});

test("a link that was mistyped, cut, or made for another person or installation opens nothing", () => {
  const token = keepToken(ID, SECRET);
  const [, signature] = token.split(".");
  const last = token.at(-2) === "A" ? "B" : "A";
  for (const wrong of [
    undefined,
    "",
    ".",
    ID,
    token.slice(0, -1),
    `${token}x`,
    `${token}.x`,
    `${token.slice(0, -2)}${last}${token.at(-1)}`,
    `${OTHER}.${signature}`,
    `x'; DROP.${signature}`,
    keepToken(ID, "another secret"),
  ])
    expect(readKeepToken(wrong, SECRET), String(wrong)).toBeNull();
});

test("no other token of this person opens it, and it opens nothing else", () => {
  const identity = { participantId: ID, workshopId: OTHER };
  expect(readKeepToken(participantToken(identity, SECRET), SECRET)).toBeNull();
  expect(readKeepToken(deviceToken(identity, Date.now() + 1000, SECRET), SECRET)).toBeNull();
  expect(readParticipantToken(keepToken(ID, SECRET), SECRET)).toBeNull();
});
