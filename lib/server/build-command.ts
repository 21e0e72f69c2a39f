// npm run build
import { build } from "./build";

const say = (line: string) => process.stdout.write(`${line}\n`);
const outcome = await build(say);
if (!outcome.ok) {
  process.stderr.write(`${outcome.message}\n`);
  process.exitCode = 1;
}
