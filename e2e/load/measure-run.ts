import { setTimeout as sleep } from "node:timers/promises";
import { Crowd } from "./crowd";
import { type Figures, round, spreadOf } from "./figures";
import type { PhonesResult, ProbeFigures } from "./messages";
import type { Options } from "./options";
import type { Target } from "./target";
import { visibleAfter, watch } from "./watcher";

/** Pages and reports are drawn for this long after the measured window, with the same load going on. */
const WITH_PAGES_MS = 8_000;

/** One load on one target: everybody joins, sorts for a while, and what it took is compared with what was promised. */
export async function measureRun(target: Target, options: Options): Promise<Figures> {
  const { participants, seconds, every } = options;
  const stages = target.workshops.map(({ stage }) => watch(stage, "stage"));
  const consoles = target.workshops.map(({ console: desk }) => watch(desk, "console"));
  const probe = async (ask: Parameters<Target["processes"][number]["probe"]>[0] = {}) =>
    Promise.all(target.processes.map((one) => one.probe(ask)));
  const atRest = await probe({ collect: true });

  const crowd = new Crowd<PhonesResult>("phones.ts", plansOf(target, participants));
  try {
    const joinStartedAt = performance.now();
    await crowd.join(target.joinCall);
    const joinSeconds = (performance.now() - joinStartedAt) / 1_000;
    await target.openSort();
    await sleep(1_000);

    await probe({ restart: true });
    const before = { server: await probe({ restart: true }), database: target.databaseCpu() };
    crowd.begin(every * 1_000);
    await sleep(seconds * 1_000);
    const after = { server: await probe({ restart: true }), database: target.databaseCpu() };
    await crowd.mark();
    const collected = await probe({ collect: true, restart: true });
    const pagesServed = await target.servePages(WITH_PAGES_MS);
    const withPages = await probe();
    const results = await crowd.stop();
    const ended = await probe();
    // The last views may still be on their way.
    await sleep(500);
    const lost = await target.countLost(Object.assign({}, ...results.map((one) => one.acknowledged)));

    const total = sumOf(results);
    const server = (read: (figures: ProbeFigures) => number, of: ProbeFigures[]) =>
      of.length === 0 ? null : of.reduce((sum, figures) => sum + read(figures), 0);
    const worst = (of: ProbeFigures[]) =>
      of.length === 0 ? null : round(Math.max(...of.map((one) => one.delayP99Ms)));
    const cpu = difference(
      server((one) => one.cpuSeconds, after.server),
      server((one) => one.cpuSeconds, before.server),
    );
    const databaseCpu = difference(after.database, before.database);
    const per1000 = (used: number | null) =>
      used === null ? null : round((used * 1_000) / total.acknowledgedInWindow, 4);
    const rssAtRest = server((one) => one.rssBytes, atRest);
    const rssAfter = server((one) => one.rssBytes, collected);
    const perHead = (bytes: number | null) => (bytes === null ? null : Math.round(bytes / participants));
    const visible = visibleIn(results, stages);
    return {
      participants,
      workshops: options.workshops,
      nodes: target.urls.length,
      seconds,
      joinsPerSecond: round(participants / joinSeconds),
      joinSeconds: round(joinSeconds),
      joinMs: spreadOf(results.flatMap((one) => one.joinMs)),
      sent: total.sent,
      acknowledged: total.acknowledged,
      refused: total.refused,
      unanswered: total.unanswered,
      lost,
      disconnects: total.disconnects,
      placementsPerSecond: round(total.acknowledgedInWindow / seconds),
      ackMs: spreadOf(results.flatMap((one) => one.ackMs)),
      visibleMs: spreadOf(visible.ms),
      consoleVisibleMs: spreadOf(visibleIn(results, consoles).ms),
      neverVisible: visible.never,
      serverCpuSecondsPer1000: per1000(cpu),
      databaseCpuSecondsPer1000: per1000(databaseCpu),
      driverCpuSecondsPer1000: per1000(total.cpuSeconds) ?? 0,
      rssBytes: {
        atRest: rssAtRest,
        peak: server((one) => one.peakRssBytes, ended),
        afterCollection: rssAfter,
        perParticipant: perHead(difference(rssAfter, rssAtRest)),
        heapPerParticipant: perHead(
          difference(
            server((one) => one.heapBytes, collected),
            server((one) => one.heapBytes, atRest),
          ),
        ),
      },
      bytesPerSecondToEach: round(mean(results.flatMap((one) => one.bytesToEach)) / seconds),
      eventLoopDelayMs: { p99: worst(after.server), p99WithPages: pagesServed === 0 ? null : worst(withPages) },
      pagesServed,
    };
  } finally {
    crowd.end();
    for (const watcher of [...stages, ...consoles]) watcher.close();
  }
}

/** Spread over workshops, and within each over nodes. */
export function plansOf({ workshops, urls }: Target, participants: number) {
  return Array.from({ length: participants }, (_, at) => {
    const workshop = at % workshops.length;
    const url = urls[Math.floor(at / workshops.length) % urls.length] ?? "";
    return { code: workshops[workshop]?.code ?? "", workshop, url };
  });
}

function sumOf(results: PhonesResult[]) {
  const sum = (read: (result: PhonesResult) => number) => results.reduce((total, one) => total + read(one), 0);
  const refused = sum((one) => Object.values(one.refused).reduce((a, b) => a + b, 0));
  const sent = sum((one) => one.sent);
  const unanswered = sum((one) => one.unanswered);
  return {
    sent,
    refused,
    unanswered,
    acknowledged: sent - refused - unanswered,
    acknowledgedInWindow: sum((one) => one.acknowledgedInWindow),
    disconnects: sum((one) => one.disconnects),
    cpuSeconds: sum((one) => one.cpuSeconds),
  };
}

function visibleIn(results: PhonesResult[], watchers: ReturnType<typeof watch>[]) {
  const ms: number[] = [];
  let never = 0;
  watchers.forEach((watcher, workshop) => {
    const sentAt = results.flatMap((one) => one.firstSentAt[workshop] ?? []);
    const found = visibleAfter(sentAt, watcher.shown);
    for (const one of found.ms) ms.push(one);
    never += found.never;
  });
  return { ms, never };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
