import type { Page } from "@playwright/test";

/** What begins to move anew each second, as a bar of time, is waited for no longer. */
const PATIENCE_MS = 5_000;

/** Waits until fonts are there and everything that moves has come to its place; what loops is left alone. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(async (patience) => {
    const underWay = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => {
          const { iterations } = effect?.getComputedTiming() ?? {};
          return playState !== "finished" && iterations !== Number.POSITIVE_INFINITY;
        })
        .map((animation) => animation.finished.catch(() => undefined));
    // A dialog begins to fade in some frames after it is drawn: until then nothing moves, and it cannot be seen.
    const isAboutToMove = () => document.querySelector("[data-starting-style]") !== null;
    await document.fonts.ready;
    const until = performance.now() + patience;
    while (performance.now() < until) {
      const moving = underWay();
      if (moving.length === 0 && !isAboutToMove()) return;
      await Promise.all(moving);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, PATIENCE_MS);
}
