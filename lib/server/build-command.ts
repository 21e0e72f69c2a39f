// npm run build
import { build, isBuildCurrent } from "./build";

const say = (line: string) => process.stdout.write(`${line}\n`);
if (isBuildCurrent()) say("The pages are built from these sources already.");
else {
  const outcome = await build(say);
  if (!outcome.ok) {
    process.stderr.write(`${outcome.message}\n`);
    process.exitCode = 1;
  }
}
