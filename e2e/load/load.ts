// npm run load: many phones on the real thing, and with --floor beside the least that a server can do.
import { type Figures, medianOf, ratioOf } from "./figures";
import { startFloor } from "./floor";
import { measureRun } from "./measure-run";
import { type Options, readOptions, USAGE } from "./options";
import { printPair, printRun } from "./print";
import type { Target } from "./target";
import { startTwofold } from "./twofold";

const read = readOptions(process.argv.slice(2));
if (read.ok) await main(read.options);
else {
  process.stderr.write(`${read.message}\n\n${USAGE}`);
  process.exitCode = 1;
}

async function main(options: Options): Promise<void> {
  const say = (line: string) => options.json || process.stdout.write(`${line}\n`);
  const twofold: Figures[] = [];
  const floor: Figures[] = [];
  for (let pair = 1; pair <= (options.floor ? options.pairs : 1); pair++) {
    if (options.floor) {
      floor.push(await run(startFloor, options));
      say(`pair ${pair}: the floor is measured`);
    }
    twofold.push(await run(startTwofold, options));
    say(`pair ${pair}: Twofold is measured`);
  }
  const result = medianOf(twofold);
  if (!options.floor) {
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else printRun("Twofold", result);
  } else {
    const limit = medianOf(floor);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ twofold: result, floor: limit, ratio: ratioOf(result, limit) })}\n`);
    else printPair(result, limit);
  }
  const isWhole = twofold.every((one) => (one.lost ?? 0) === 0 && one.unanswered === 0);
  process.exitCode = isWhole ? 0 : 1;
}

async function run(start: (options: Options) => Promise<Target>, options: Options): Promise<Figures> {
  // What is waited for at the end (PostgreSQL's own goodbye) does not keep a process alive.
  const awake = setInterval(() => {}, 1_000);
  let target: Target | undefined;
  try {
    target = await start(options);
    return await measureRun(target, options);
  } finally {
    await target?.stop();
    clearInterval(awake);
  }
}
