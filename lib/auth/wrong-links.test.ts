import { describe, expect, it } from "vitest";
import { inMemory } from "./limits";
import { createWrongLinks } from "./wrong-links";

const HERE = "10.0.0.1";

describe("links to reports", () => {
  it("lets ten passwords be tried at one link from one address, and leaves others alone", async () => {
    const limit = createWrongLinks(inMemory);
    const tries = await Promise.all(Array.from({ length: 12 }, () => limit.countTry("link", HERE)));
    expect(tries.filter(Boolean)).toHaveLength(10);
    expect(await limit.mayTry("link", HERE)).toBe(false);
    expect(await limit.mayTry("link", "10.0.0.2")).toBe(true);
    expect(await limit.mayTry("another", HERE)).toBe(true);
  });

  it("counts many addresses at one link together", async () => {
    const limit = createWrongLinks(inMemory);
    const tries = await Promise.all(Array.from({ length: 110 }, (_, at) => limit.countTry("link", `10.0.1.${at}`)));
    expect(tries.filter(Boolean)).toHaveLength(100);
    expect(await limit.mayTry("link", "10.9.9.9")).toBe(false);
  });

  it("forgets the tries of somebody who then knew it", async () => {
    const limit = createWrongLinks(inMemory);
    for (let at = 0; at < 9; at++) await limit.countTry("link", HERE);
    await limit.forgetTries("link", HERE);
    for (let at = 0; at < 9; at++) expect(await limit.countTry("link", HERE)).toBe(true);
    expect(await limit.mayTry("link", HERE)).toBe(true);
  });

  it("stops an address that guesses keys for the rest of its minute, and no other", async () => {
    const limit = createWrongLinks(inMemory);
    expect(await limit.mayAsk(HERE)).toBe(true);
    for (let at = 0; at < 600; at++) await limit.noteWrongKey(HERE);
    expect(await limit.mayAsk(HERE)).toBe(false);
    expect(await limit.mayAsk("10.0.0.2")).toBe(true);
  });
});
