import { expect, test } from "vitest";
import { cleanWords } from "./words";

test("what nobody sees and PostgreSQL does not keep is taken out, lines and letters of any script stay", () => {
  expect(cleanWords(" Ward\u0000 6\u0007 ")).toBe("Ward 6");
  expect(cleanWords("one\ntwo")).toBe("one\ntwo");
  expect(cleanWords("\ud800Ünïté 👩‍🏭")).toBe("Ünïté 👩‍🏭");
});
