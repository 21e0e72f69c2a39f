// npm start, and with --dev: npm run dev. Plain until the version is known to be right, so that an old Node can say so.
// package.json starts it by `exec`: else a SIGTERM to npm ends only the shell between, and this goes on without either.
// Behind `||` stands the same for Windows, whose shell knows no `exec`.
import { fileURLToPath } from "node:url";

const startedAt = new Date(performance.timeOrigin);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Twofold needs Node.js 20.19 or later, and this is ${process.version}: install a newer one from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
} else {
  process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
  // React and Next choose their builds by it when they are loaded, so it is set before anything else is.
  Object.assign(process.env, { NODE_ENV: process.argv.includes("--dev") ? "development" : "production" });
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  try {
    process.loadEnvFile(".env");
  } catch {
    // There is none, which is the usual case.
  }
  const { boot } = await import("./boot");
  await boot(startedAt);
}
