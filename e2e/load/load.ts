// npm run load: many phones on the real thing, and with --floor beside the least that a server can do.
import { isWhole, type Outcome, ratioOf, summaryOf } from "./figures";
import { startFloor } from "./floor";
import { measureRun } from "./measure-run";
import { measureTables } from "./measure-tables";
import { type Options, readOptions, USAGE } from "./options";
import { printPair, printRun } from "./print";
import { printTables, printTablesPair } from "./print-tables";
import type { Target } from "./target";
import { startTwofold } from "./twofold";

const read = readOptions(process.argv.slice(2));
if (read.ok) await main(read.options);
else {
  process.stderr.write(`${read.message}\n\n${USAGE}`);
  process.exitCode = 1;
}

async function main(options: Options): Promise<void> {
  if (options.tables === null) await compare(options, measureRun, { run: printRun, pair: printPair });
  else await compare(options, measureTables, { run: printTables, pair: printTablesPair });
}

type Measure<Of> = (target: Target, options: Options) => Promise<Of>;
type Print<Of> = { run: (title: string, figures: Of) => void; pair: (twofold: Of, floor: Of) => void };

async function compare<Of extends Outcome>(options: Options, measure: Measure<Of>, print: Print<Of>): Promise<void> {
  const say = (line: string) => options.json || process.stdout.write(`${line}\n`);
  const twofold: Of[] = [];
  const floor: Of[] = [];
  for (let pair = 1; pair <= (options.floor ? options.pairs : 1); pair++) {
    if (options.floor) {
      floor.push(await run(startFloor, measure, options));
      say(`pair ${pair}: the floor is measured`);
    }
    twofold.push(await run(startTwofold, measure, options));
    say(`pair ${pair}: Twofold is measured`);
  }
  const result = summaryOf(twofold);
  if (!options.floor) {
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else print.run("Twofold", result);
  } else {
    const limit = summaryOf(floor);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ twofold: result, floor: limit, ratio: ratioOf(result, limit) })}\n`);
    else print.pair(result, limit);
  }
  process.exitCode = twofold.every(isWhole) ? 0 : 1;
}

async function run<Of>(
  start: (options: Options) => Promise<Target>,
  measure: Measure<Of>,
  options: Options,
): Promise<Of> {
  // What is waited for at the end (PostgreSQL's own goodbye) does not keep a process alive.
  const awake = setInterval(() => {}, 1_000);
  let target: Target | undefined;
  try {
    target = await start(options);
    return await measure(target, options);
  } finally {
    await target?.stop();
    clearInterval(awake);
  }
}
