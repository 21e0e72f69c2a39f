import { describe, expect, it } from "vitest";
import { freshReportKey, isReportKey, isUnlocked, unlockedToken } from "./report-keys";

const SECRET = "token-secret-for-tests-0123456789abcdef";
const LINK = "0199d000-0000-7000-8000-000000000001";

describe("keys of report links", () => {
  it("are 128 random bits, and nothing else is looked up", () => {
    const keys = Array.from({ length: 50 }, freshReportKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(Buffer.from(key, "base64url")).toHaveLength(16);
    expect(keys.every(isReportKey)).toBe(true);
    for (const wrong of [
      "",
      "kurz",
      `${freshReportKey()}x`,
      `${freshReportKey().slice(1)}\0`,
      "../../../../../../../x",
    ])
      expect(isReportKey(wrong), wrong).toBe(false);
  });
});

describe("a browser that gave the password", () => {
  const until = 1_000_000;
  const token = unlockedToken(LINK, until, SECRET);

  it("reads on until its time is over", () => {
    expect(isUnlocked(token, LINK, SECRET, until)).toBe(true);
    expect(isUnlocked(token, LINK, SECRET, until + 1)).toBe(false);
  });

  it("opens no other link, and cannot make its time longer", () => {
    expect(isUnlocked(token, LINK.replace("1", "2"), SECRET, until)).toBe(false);
    expect(isUnlocked(token.replace(String(until), "9999999"), LINK, SECRET, until)).toBe(false);
    expect(isUnlocked(token.replace(LINK, LINK.replace("1", "2")), LINK.replace("1", "2"), SECRET, until)).toBe(false);
    expect(isUnlocked(unlockedToken(LINK, until, `${SECRET}x`), LINK, SECRET, until)).toBe(false);
    for (const none of [undefined, "", "a.b", `${token}.more`])
      expect(isUnlocked(none, LINK, SECRET, until)).toBe(false);
  });
});
