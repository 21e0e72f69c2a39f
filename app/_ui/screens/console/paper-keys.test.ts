import { describe, expect, it } from "vitest";
import { paperKey } from "./paper-keys";

const none = { code: "", shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const key = (key: string, more: Partial<typeof none> = {}) => paperKey({ ...none, key, ...more }, 3, true);

describe("a key while a paper sheet is typed in", () => {
  it("says an answer by number or letter, with Shift sure and with Alt not sure", () => {
    expect(key("2")).toEqual({ does: "answer", column: 1, sure: null });
    expect(key("C")).toEqual({ does: "answer", column: 2, sure: null });
    expect(key("!", { code: "Digit1", shiftKey: true })).toEqual({ does: "answer", column: 0, sure: true });
    expect(key("¡", { code: "Digit1", altKey: true })).toEqual({ does: "answer", column: 0, sure: false });
    expect(key("0")).toEqual({ does: "answer", column: null, sure: null });
  });

  it("goes to the next card and back, saves with Ctrl, and leaves every other key alone", () => {
    expect([key("ArrowDown"), key("Enter"), key("ArrowUp")]).toMatchObject([{ by: 1 }, { by: 1 }, { by: -1 }]);
    expect(key("Enter", { ctrlKey: true })).toEqual({ does: "save" });
    for (const other of ["4", "d", "Tab", "ArrowLeft", "ArrowRight", "Escape", " "]) expect(key(other)).toBeNull();
    expect(key("a", { ctrlKey: true })).toBeNull();
  });
});
