import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Browsers of the machine that Playwright can drive. */
const KNOWN = [
  // Draws without a window, a fifth faster than the whole browser.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export type BrowserOutcome = { ok: true; path: string } | { ok: false; message: string };

/** A browser that is there, else Playwright's own, else Debian's: installed when need be, or said in one sentence. */
export function ensureBrowser(say: (line: string) => void): BrowserOutcome {
  const found = findBrowser();
  if (found !== null) return { ok: true, path: found };
  say("There is no Chromium on this machine; installing one.");
  spawnSync("npx", ["--no-install", "playwright", "install", "chromium"], { stdio: "ignore", timeout: 240_000 });
  const own = findBrowser();
  if (own !== null) return { ok: true, path: own };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", timeout: 120_000 });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], { stdio: "ignore", timeout: 300_000 });
    if (findBrowser() === null)
      spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", timeout: 300_000 });
  }
  const installed = findBrowser();
  if (installed !== null) return { ok: true, path: installed };
  return {
    ok: false,
    message:
      "The browser journeys need Chromium: install it (on Debian: apt-get install chromium) or set TWOFOLD_BROWSER to its path.",
  };
}

export function findBrowser(): string | null {
  const given = process.env.TWOFOLD_BROWSER;
  return [given, ...KNOWN, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/** As root there is no sandbox; in a closed network the browser must not look for Google's hosts. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
