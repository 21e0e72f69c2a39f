// npm run faults [-- --json] [--only name,...]: what must not be lost, under each thing that can go wrong.
import { parseArgs } from "node:util";
import { badNetwork } from "./bad-network";
import { diskFull } from "./disk-full";
import { killPostgres } from "./kill-postgres";
import { killServer } from "./kill-server";
import { memory } from "./memory";
import { killNode, redisRestart, rollingRestart } from "./nodes";
import { phaseRace } from "./phase-race";
import { postgresUnreachable } from "./postgres-unreachable";
import { run, type Scenario } from "./scenario";
import { storm } from "./storm";

const SCENARIOS: Record<string, Scenario> = {
  "kill-server": killServer,
  "kill-postgres": killPostgres,
  "postgres-unreachable": postgresUnreachable,
  "redis-restart": redisRestart,
  "kill-node": killNode,
  "rolling-restart": rollingRestart,
  "bad-network": badNetwork,
  "phase-race": phaseRace,
  "disk-full": diskFull,
  memory,
  storm,
};

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, only: { type: "string" } } });
  const names = values.only?.split(",") ?? Object.keys(SCENARIOS);
  const unknown = names.filter((name) => !Object.hasOwn(SCENARIOS, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(", ")}: choose of ${Object.keys(SCENARIOS).join(", ")}.\n`);
    return 1;
  }
  const results: object[] = [];
  let isWell = true;
  if (!values.json) say(row("scenario", "acknowledged", "lost", "seconds", ""));
  for (const name of names) {
    const { seconds, ...found } = await run(SCENARIOS[name] as Scenario);
    results.push({ scenario: name, ...("skipped" in found ? { acknowledged: 0, lost: 0 } : {}), ...found, seconds });
    if ("skipped" in found) {
      // What was not tried is not well.
      isWell = false;
      if (!values.json) say(row(name, "-", "-", String(seconds), `skipped: ${found.skipped}`));
      continue;
    }
    const { acknowledged, lost, problems, figures = {} } = found;
    if (acknowledged === 0 && problems.length === 0) problems.push("Nothing was acknowledged.");
    if (lost > 0 || problems.length > 0) isWell = false;
    if (values.json) continue;
    const more = Object.entries(figures).map(([key, value]) => `${key} ${value}`);
    say(row(name, String(acknowledged), String(lost), String(seconds), more.join(", ")));
    for (const problem of problems) say(`  FAILED: ${problem}`);
  }
  if (values.json) say(JSON.stringify(results));
  return isWell ? 0 : 1;
}

const row = (name: string, acknowledged: string, lost: string, seconds: string, more: string) =>
  `${name.padEnd(22)}${acknowledged.padStart(13)}${lost.padStart(6)}${seconds.padStart(9)}  ${more}`.trimEnd();

// The built-in PostgreSQL keeps no process alive, also not one that waits for its end.
setInterval(() => {}, 1_000);
process.exit(await main());
