// npm run measure: the figures that the README and the closing notes name, from the built product. Prints lines of text.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { BROWSER_ARGS, ensureBrowser } from "../browser";
import { startProduct } from "../fixtures/server";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";
import { firstLoadBytes } from "./first-load";
import { lighthouseScores } from "./lighthouse-scores";
import { sourceLines } from "./source-lines";

const say = (line: string) => process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const browserOutcome = ensureBrowser(say);
if (!browserOutcome.ok) throw new Error(browserOutcome.message);

const lines = sourceLines();
say(
  `source files: ${lines.files}, median ${lines.median} lines, p90 ${lines.p90}, longest ${lines.longest.file} with ${lines.longest.lines}`,
);

const data = mkdtempSync(path.join(tmpdir(), "twofold-measure-"));
for (const which of ["first", "second"]) {
  const startedAt = Date.now();
  const child = spawn("npm", ["start"], {
    env: { ...process.env, TWOFOLD_DATA: data, PORT: "0", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  await ready(child);
  say(
    `npm start to ready, ${which}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s (build there, ${which === "first" ? "new" : "known"} data folder)`,
  );
  if (child.pid) process.kill(-child.pid, "SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
}
rmSync(data, { recursive: true, force: true });

const product = await startProduct();
const port = 9300 + Math.floor(Math.random() * 500);
const browser = await chromium.launch({
  executablePath: browserOutcome.path,
  args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
});
try {
  const { url } = product;
  const facilitator = await Facilitator.open(browser);
  await facilitator.signUp(url, "Amara Osei");
  const code = await facilitator.create(url, "Measured");
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await facilitator.goOn("Sort");
  await phone.page.locator("article.s-card").waitFor();
  for (const page of ["/", `/join/${code}`, `/play/${code}`]) {
    const context: BrowserContext = page.startsWith("/play") ? phone.context : facilitator.context;
    const probe = await context.newPage();
    say(
      `JS on first load of ${page.replace(code, "[code]")}: ${kilobytes(await firstLoadBytes(probe, url + page))} gzip`,
    );
    await probe.close();
  }
  const cookie = (await phone.context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const [page, headers] of [
    ["/", {}],
    [`/join/${code}`, {}],
    [`/play/${code}`, { Cookie: cookie }],
  ] as const) {
    const scores = await lighthouseScores(url + page, port, headers);
    say(
      `Lighthouse (mobile) on ${page.replace(code, "[code]")}: performance ${scores.performance}, accessibility ${scores.accessibility}`,
    );
  }
} finally {
  await browser.close();
  await product.stop();
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (String(chunk).includes("is ready after")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
  });
}
