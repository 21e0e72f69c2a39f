import { expect, test } from "vitest";
import { ownCode } from "./own-code";

test("an action is about eight digits, however they are typed, or about nothing", () => {
  expect(ownCode("4821 7093")).toBe("48217093");
  for (const wrong of ["", "4821", "48217093; Path=/", "../workshops", null, undefined, { code: "48217093" }])
    expect(() => ownCode(wrong), String(wrong)).toThrow(/404/);
});
