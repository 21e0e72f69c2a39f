import { describe, expect, it } from "vitest";
import { inMemory } from "./limits";
import { createWrongCodes } from "./wrong-codes";

const times = async (count: number, run: (at: number) => Promise<boolean>) => {
  const results: boolean[] = [];
  for (let at = 0; at < count; at++) results.push(await run(at));
  return results;
};

describe("wrong codes", () => {
  it("lets a browser try 20 in a minute, then makes it wait whatever it brings", async () => {
    const limit = createWrongCodes(inMemory);
    const me = { browser: "a", address: "10.0.0.1" };
    expect(await times(20, () => limit.note(me))).toEqual(Array(20).fill(true));
    expect(await limit.note(me)).toBe(false);
    expect(await limit.isBlocked(me)).toBe(true);
  });

  it("leaves the neighbours behind the same address alone", async () => {
    const limit = createWrongCodes(inMemory);
    await times(21, () => limit.note({ browser: "a", address: "10.0.0.1" }));
    expect(await limit.isBlocked({ browser: "b", address: "10.0.0.1" })).toBe(false);
    expect(await limit.note({ browser: "b", address: "10.0.0.1" })).toBe(true);
  });

  it("lets an address try 600 in a minute, and never blocks a right code by address", async () => {
    const limit = createWrongCodes(inMemory);
    const results = await times(601, (at) => limit.note({ browser: `browser ${at}`, address: "10.0.0.1" }));
    expect(results.indexOf(false)).toBe(600);
    expect(await limit.isBlocked({ browser: "somebody new", address: "10.0.0.1" })).toBe(false);
  });

  it("counts a browser without a cookie by its address alone", async () => {
    const limit = createWrongCodes(inMemory);
    const results = await times(30, () => limit.note({ browser: null, address: "10.0.0.1" }));
    expect(results).toEqual(Array(30).fill(true));
  });
});
