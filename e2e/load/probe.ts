// Loaded into a measured server (node --expose-gc --import tsx --import ./e2e/load/probe.ts): answers what it costs.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { FromProbe, ToProbe } from "./messages";

/** The monitor's timer; what it records is the time between two of its ticks, so this much is no delay. */
const RESOLUTION_MS = 10;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on("message", (message: ToProbe) => {
  if (message?.type !== "probe") return;
  if (message.collect) for (let pass = 0; pass < 3; pass++) (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const answer: FromProbe = {
    type: "probed",
    id: message.id,
    figures: {
      cpuSeconds: (user + system) / 1e6,
      rssBytes: rss,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
      heapBytes: heapUsed,
      delayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
    },
  };
  if (message.restart) delay.reset();
  process.send?.(answer);
});
// A driver that was ended must not leave a server behind.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel must not keep a server alive that wants to end.
process.channel?.unref();
