import { describe, expect, it } from "vitest";
import { passwords } from "./passwords";

describe("passwords", () => {
  it("are kept as argon2id with the parameters of OWASP, each with a salt of its own", async () => {
    const [one, two] = await Promise.all([passwords.hash("a long password"), passwords.hash("a long password")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain("a long password");
  });

  it("match only themselves, and nothing where there is none", async () => {
    const kept = await passwords.hash("pässwörd 🔑");
    expect(await passwords.matches(kept, "pässwörd 🔑")).toBe(true);
    expect(await passwords.matches(kept, "pässwörd")).toBe(false);
    expect(await passwords.matches(null, "nobody has this password")).toBe(false);
    expect(await passwords.matches("no hash", "pässwörd 🔑")).toBe(false);
  });

  it("take as long to refuse for an unknown address as for a known one", async () => {
    const kept = await passwords.hash("a long password");
    const time = async (hash: string | null) => {
      const start = performance.now();
      await passwords.matches(hash, "wrong");
      return performance.now() - start;
    };
    // The quickest of each, in turns: a busy machine makes single ones slow, and all of them alike.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let turn = 0; turn < 10; turn++) {
      known = Math.min(known, await time(kept));
      unknown = Math.min(unknown, await time(null));
    }
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});
