import { setTimeout as sleep } from "node:timers/promises";
import { Crowd } from "./crowd";
import { round, spreadOf } from "./figures";
import { plansOf } from "./measure-run";
import type { TablePhonesResult } from "./messages";
import type { Options } from "./options";
import { seenAfter, type TableFigures } from "./table-figures";
import type { Target } from "./target";

/** Everybody joins, is seated, and moves cards of the table's board for a while. */
export async function measureTables(target: Target, options: Options): Promise<TableFigures> {
  const { participants, seconds, every } = options;
  const crowd = new Crowd<TablePhonesResult>("table-phones.ts", plansOf(target, participants));
  const cpu = async () => ({
    server: (await Promise.all(target.processes.map((one) => one.probe()))).map((one) => one.cpuSeconds),
    database: target.databaseCpu(),
  });
  try {
    await crowd.join(target.joinCall);
    await target.openTables();
    await sleep(2_000);
    const before = await cpu();
    crowd.begin(every * 1_000);
    await sleep(seconds * 1_000);
    const after = await cpu();
    await crowd.mark();
    const results = await crowd.stop();
    const made = results.flatMap((one) => one.made);
    const lost = await target.countLostMoves(made);

    const sum = (read: (result: TablePhonesResult) => number) => results.reduce((total, one) => total + read(one), 0);
    const ackMs = results.flatMap((one) => one.ackMs);
    const seen = seenAfter(results);
    const per1000 = (used: number) => round((used * 1_000) / ackMs.length, 4);
    const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return {
      participants,
      tables: options.tables ?? 0,
      nodes: target.urls.length,
      seconds,
      sent: sum((one) => one.sent),
      moved: sum((one) => one.moved),
      movedMeanwhile: sum((one) => one.movedMeanwhile),
      refused: sum((one) => total(Object.values(one.refused))),
      unanswered: sum((one) => one.unanswered),
      lost,
      disconnects: sum((one) => one.disconnects),
      movesPerSecond: round(ackMs.length / seconds),
      ackMs: spreadOf(ackMs),
      seenMs: spreadOf(seen.ms),
      neverSeen: seen.never,
      serverCpuSecondsPer1000: after.server.length === 0 ? null : per1000(total(after.server) - total(before.server)),
      databaseCpuSecondsPer1000:
        after.database === null || before.database === null ? null : per1000(after.database - before.database),
      driverCpuSecondsPer1000: per1000(sum((one) => one.cpuSeconds)),
    };
  } finally {
    crowd.end();
    for (const { stage, console: desk } of target.workshops) for (const socket of [stage, desk]) socket.disconnect();
  }
}
