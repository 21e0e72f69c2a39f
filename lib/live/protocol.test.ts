import { describe, expect, test } from "vitest";
import { ARGUMENT_MAX, WORD_MAX } from "@/lib/domain/workshop";
import { participantCommands } from "./protocol";

const { object, addWord } = participantCommands;
const argue = (line: string) => object.safeParse({ cardId: "a", on: true, line }).data?.line;
const write = (text: string) => addWord.safeParse({ cardId: "a", columnId: "b", text }).data?.text;

describe("a line of a participant", () => {
  test("is one line, whatever was pasted", () => {
    for (const one of [argue, write]) {
      expect(one("Both,\n  really")).toBe("Both, really");
      expect(one("Both,\r\n=SUM(1)")).toBe("Both, =SUM(1)");
      expect(one("Both,\u2028really\u2029yes\n")).toBe("Both, really yes");
    }
  });

  test("has something to read in it and is no longer than a line", () => {
    for (const none of ["", " \n ", "\u200b"]) expect([argue(none), write(none)]).toEqual([undefined, undefined]);
    expect(argue("x".repeat(ARGUMENT_MAX))).toHaveLength(ARGUMENT_MAX);
    expect(argue("x".repeat(10_000))).toBeUndefined();
    expect(write("x".repeat(WORD_MAX + 1))).toBeUndefined();
  });
});
