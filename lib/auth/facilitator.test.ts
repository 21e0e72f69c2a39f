import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { facilitatorFromCookies, signInCookie } from "./facilitator";

const secret = "a secret of at least thirty-two characters";
const ada = { id: "01900000-0000-7000-8000-000000000001", name: "Ada", email: "ada@example.org", signInsFrom: 1_000 };
const findUser = async (id: string) => (id === ada.id ? ada : null);
const sign = (claims: object, options: { secret?: string; maxAge?: number } = {}) =>
  encode({ token: { sub: ada.id, from: ada.signInsFrom, ...claims }, secret, ...options });
const read = (cookies: string | undefined, secure = false) =>
  facilitatorFromCookies(cookies, { secret, secure, findUser });

describe("who is behind a Cookie header", () => {
  it("is the facilitator who signed in, among other cookies", async () => {
    const header = `twofold.p.48217093=x; ${signInCookie(false)}=${await sign({})}; a=b`;
    expect(await read(header)).toEqual({ id: ada.id, name: "Ada", email: "ada@example.org" });
  });

  it("is found in a token cut into chunks, in any order", async () => {
    const token = await sign({ filler: "x".repeat(200) });
    const name = signInCookie(false);
    const header = `${name}.1=${token.slice(90)}; ${name}.0=${token.slice(0, 90)}`;
    expect((await read(header))?.id).toBe(ada.id);
  });

  it("is read from the secure cookie alone on https, from the plain one alone on http", async () => {
    const token = await sign({});
    expect(await read(`__Secure-next-auth.session-token=${token}`, true)).not.toBeNull();
    expect(await read(`__Secure-next-auth.session-token=${token}`, false)).toBeNull();
    expect(await read(`next-auth.session-token=${token}`, true)).toBeNull();
  });

  it.each([
    undefined,
    "",
    "next-auth.session-token=",
    "next-auth.session-token=abc",
    "=;;=",
    "next-auth.session-token",
  ])("is nobody for %j", async (header) => {
    expect(await read(header)).toBeNull();
  });

  it("is nobody for a forged, an expired and another installation's token", async () => {
    const good = await sign({});
    const forged = `${good.slice(0, -4)}AAAA`;
    const expired = await sign({}, { maxAge: -60 });
    const foreign = await sign({}, { secret: "another secret of thirty-two characters and more" });
    for (const token of [forged, expired, foreign]) expect(await read(`${signInCookie(false)}=${token}`)).toBeNull();
  });

  it("is nobody once the account is deleted or its password was changed", async () => {
    const gone = await sign({ sub: "01900000-0000-7000-8000-00000000000f" });
    const older = await sign({ from: 999 });
    const without = await sign({ from: undefined });
    for (const token of [gone, older, without]) expect(await read(`${signInCookie(false)}=${token}`)).toBeNull();
  });
});
