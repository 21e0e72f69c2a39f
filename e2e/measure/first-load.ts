import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/**
 * Gzip bytes (level 9) of the module scripts that a page's HTML asks for on first load: what a phone downloads before it
 * can act. The polyfill for browsers without modules is left out: others do not fetch it.
 */
export async function firstLoadBytes(page: Page, url: string): Promise<number> {
  const html = await (await page.request.get(url)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => {
    const source = /\bsrc="([^"]+)"/.exec(tag)?.[1];
    return source && !/\bnomodule\b/i.test(tag) ? [source] : [];
  });
  let bytes = 0;
  for (const source of new Set(scripts)) {
    const answer = await page.request.get(new URL(source, url).href);
    bytes += gzipSync(await answer.body(), { level: 9 }).length;
  }
  return bytes;
}
