import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WebSocketServer } from "ws";
import { castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import { createSocket, type LiveSocket } from "./socket";

let live: LiveHarness;
let stageKey: string;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  live = await startLiveHarness();
  stageKey = (await castOf(live)).workshop.stageKey;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  for (const one of open) one.close();
  await live.close();
});

type Manners = "refuses" | "says nothing to" | "ends";

/** A company's proxy, which lets no websocket through: in each of the ways that are met. */
async function proxyThat(manners: Manners): Promise<string> {
  const http: Server = createServer((req, res) => {
    const { pathname, search } = new URL(req.url ?? "", live.url);
    const passed = request(live.url + pathname + search, { method: req.method, headers: req.headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    passed.on("error", () => res.destroy());
    res.on("close", () => passed.destroy());
    req.pipe(passed);
  });
  const accepting = new WebSocketServer({ noServer: true });
  http.on("upgrade", (req, socket, head) => {
    if (manners === "refuses") socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    if (manners === "ends") accepting.handleUpgrade(req, socket, head, (accepted) => accepted.close());
    open.push({ close: () => socket.destroy() });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => http.closeAllConnections() }, http);
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

/** As a page of that address makes it. */
function socketAt(url: string): LiveSocket {
  vi.stubGlobal("location", new URL(url));
  const socket = createSocket({ role: "stage", stageKey });
  open.push(socket);
  return socket;
}

test.concurrent.each<[Manners, number]>([
  ["refuses", 4_000],
  ["says nothing to", 9_000],
  ["ends", 9_000],
])(
  "a proxy that %s websockets shuts nobody out: the screen is live within %i ms, by polling",
  async (manners, within) => {
    const socket = socketAt(await proxyThat(manners));
    const seen = new Promise((resolve) => socket.once("stage", resolve));
    const startedAt = Date.now();
    socket.connect();
    await seen;
    expect(Date.now() - startedAt).toBeLessThan(within);
    expect(socket.io.engine.transport.name).toBe("polling");
  },
);

test("where websockets get through, it is one from the first word on", async () => {
  const socket = socketAt(live.url);
  socket.connect();
  await new Promise((resolve) => socket.once("stage", resolve));
  expect(socket.io.engine.transport.name).toBe("websocket");
});
