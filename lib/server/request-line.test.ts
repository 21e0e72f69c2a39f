import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createLog } from "@/lib/server/log";
import { followRequest } from "@/lib/server/request-line";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Line = Record<string, unknown>;

async function served(behindProxy = false, status = 200) {
  const lines: Line[] = [];
  const log = createLog({ logLevel: "trace" }, { write: (line) => lines.push(JSON.parse(line) as Line) });
  const counted: number[] = [];
  const http = createServer((req, res) => {
    followRequest(req, res, { log, behindProxy, answered: (one) => counted.push(one) });
    res.writeHead(status).end(String(req.headers["x-request-id"]));
  });
  servers.push(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { lines, counted, ask: (path: string, headers = {}) => fetch(url + path, { headers }) };
}

test("a request is one line: its id, the route's shape, how it ended and how long it took", async () => {
  const { lines, counted, ask } = await served();
  const answer = await ask("/workshops/0199a000-0000-7000-8000-000000000001/report?key=abc");
  const id = answer.headers.get("x-request-id");
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  // The page and the log of it are told the same.
  expect(await answer.text()).toBe(id);
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({
    level: 30,
    requestId: id,
    method: "GET",
    path: "/workshops/*/report",
    workshopId: "0199a000-0000-7000-8000-000000000001",
    status: 200,
    ms: expect.any(Number),
  });
  expect(counted).toEqual([200]);
});

test("an id that came along counts only behind a declared proxy, and only when it looks like one", async () => {
  const given = { "x-request-id": "0af7651916cd43dd8448eb211c80319c" };
  const idAfter = async (behindProxy: boolean, headers: object) =>
    (await (await served(behindProxy)).ask("/", headers)).headers.get("x-request-id");
  expect(await idAfter(true, given)).toBe(given["x-request-id"]);
  expect(await idAfter(false, given)).not.toBe(given["x-request-id"]);
  expect(await idAfter(true, { "x-request-id": "Priya Sharma" })).toMatch(/^[0-9a-f-]{36}$/);
});

test("a failure is an error in the log, and what monitors ask all the time is routine", async () => {
  const failing = await served(false, 500);
  await failing.ask("/workshops");
  await vi.waitFor(() => expect(failing.lines).toMatchObject([{ level: 50, path: "/workshops", status: 500 }]));
  const fine = await served();
  await fine.ask("/api/health");
  await fine.ask("/_next/static/chunk.js");
  await vi.waitFor(() => expect(fine.lines).toMatchObject([{ level: 20 }, { level: 20 }]));
});
