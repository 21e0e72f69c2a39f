import type { Page } from "@playwright/test";

/** People's own words (cards, names, titles) have their limits, and figures no language. */
const LEFT_ALONE = "script, style, bdi, svg, [dir='auto'], [dir='ltr'], .num, .code, time, textarea";

/**
 * Makes what is read on the page 40 % longer, as a translation may: a sentence gets more words, a word becomes a longer
 * one. Done in the page, so that the product has no part in it. Returns how to have it back.
 */
export async function lengthenTexts(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((leftAlone) => {
    const before = new Map<Text, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const words = text.data.trim();
      if (!/\p{L}{2}/u.test(words) || text.parentElement?.closest(leftAlone)) continue;
      before.set(text, text.data);
      const more = Math.ceil(words.length * 0.4);
      const filler = words.includes(" ") ? " und noch weitere Wörter".repeat(more) : "ähnlich".repeat(more);
      text.data = text.data.trimEnd() + filler.slice(0, more).trimEnd() + (/\s$/.test(text.data) ? " " : "");
    }
    Object.assign(window, { textsBefore: before });
    // The stage fits its writing to what it has drawn, or to a font that arrives: so it takes these texts for drawn ones.
    document.fonts.dispatchEvent(new Event("loadingdone"));
  }, LEFT_ALONE);
  return () =>
    page.evaluate(() => {
      const { textsBefore } = window as unknown as { textsBefore: Map<Text, string> };
      for (const [text, data] of textsBefore) text.data = data;
      document.fonts.dispatchEvent(new Event("loadingdone"));
    });
}
