import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";

/** Where the calls below say they came to. */
export const AUTH_ORIGIN = "http://twofold.test";

export type Answer = { status: number; location: string; cookies: string[]; body: unknown };

type Sent = { cookies?: object; body?: object; query?: object; host?: string };

/** next-auth itself, as its route calls it. */
export async function callNextAuth(
  using: NextAuthOptions,
  method: "GET" | "POST",
  path: string[],
  { cookies = {}, body = {}, query = {}, host = new URL(AUTH_ORIGIN).host }: Sent = {},
): Promise<Answer> {
  const answer: Answer = { status: 200, location: "", cookies: [], body: null };
  const headers: Record<string, string | string[]> = {};
  const res = {
    getHeader: (name: string) => headers[name.toLowerCase()],
    setHeader(name: string, value: string | string[]) {
      headers[name.toLowerCase()] = value;
      return res;
    },
    status(code: number) {
      answer.status = code;
      return res;
    },
    end() {},
    send(sent: unknown) {
      answer.body = sent;
    },
    json(sent: unknown) {
      answer.body = sent;
    },
  };
  const req = {
    method,
    cookies,
    body,
    query: { nextauth: path, ...query },
    headers: { host, "x-forwarded-proto": "http" },
  };
  await NextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, using);
  answer.location = String(headers.location ?? "");
  answer.cookies = [headers["set-cookie"] ?? []].flat();
  return answer;
}

export const cookieIn = (answer: Answer, name: string) =>
  answer.cookies.map((cookie) => new RegExp(`^${name.replaceAll(".", "\\.")}=([^;]*)`).exec(cookie)?.[1]).find(Boolean);

/** What a form that next-auth itself drew would send along. */
export async function csrf(using: NextAuthOptions) {
  const answer = await callNextAuth(using, "GET", ["csrf"]);
  const { csrfToken } = answer.body as { csrfToken: string };
  return {
    cookies: { "next-auth.csrf-token": decodeURIComponent(cookieIn(answer, "next-auth.csrf-token") ?? "") },
    csrfToken,
  };
}
