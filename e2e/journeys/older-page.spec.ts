import type { BrowserContext } from "@playwright/test";
import { PROTOCOL_VERSION } from "../../lib/live/version";
import { answeredCards, openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";

/** While it is on, this browser's pages speak the protocol of the build before: as if the server had been upgraded. */
async function olderPages(context: BrowserContext) {
  const state = { on: false };
  await context.routeWebSocket(/\/live\//, (page) => {
    const server = page.connectToServer();
    page.onMessage((message) => {
      const text = String(message);
      const isHandshake = state.on && text.startsWith("40");
      server.send(isHandshake ? text.replace(`"protocol":${PROTOCOL_VERSION}`, '"protocol":1') : text);
    });
  });
  return state;
}

for (const stays of [false, true])
  test(`a page from an older build reloads itself once and keeps its answers${stays ? "; refused again, it says so and offers to load it by hand" : ""}`, {
    tag: "@long",
  }, async ({
    browser,
    // It is killed.
    ownProduct: product,
  }) => {
    test.setTimeout(180_000);
    const { url } = product;
    const { amara, code } = await openWorkshop(browser, product, "An older page");
    const phone = await Phone.open(browser);
    const older = await olderPages(phone.context);
    await phone.join(url, code, "Priya");
    await amara.goOn("Sort");
    await phone.sort(() => "Leadership", 3);
    await phone.expectAllSaved();

    await product.kill();
    await phone.sort(() => "Management", 2);
    await expect(phone.page.getByText("2 answers are kept on this phone")).toBeVisible({ timeout: 20_000 });
    let loads = 0;
    older.on = true;
    phone.page.on("request", (request) => {
      if (!request.isNavigationRequest()) return;
      loads++;
      older.on = stays && loads === 1;
    });
    await product.restart();

    if (stays) {
      await expect(phone.page.getByRole("heading", { name: "This page is older than the server" })).toBeVisible({
        timeout: 30_000,
      });
      await expect(phone.page.getByText("Your answers are safe.")).toBeVisible();
      expect(loads).toBe(1);
      await phone.page.getByRole("button", { name: "Load again" }).click();
    }
    await expect.poll(() => loads, { timeout: 30_000 }).toBe(stays ? 2 : 1);
    await expect(phone.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
    await phone.expectAllSaved();
    await expect(async () => {
      expect(await answeredCards(amara, product)).toEqual(new Set(phone.answers.keys()));
    }).toPass({ timeout: 10_000 });
    await phone.sort(() => "Leadership", 1);
    await phone.expectAllSaved();
    expect(loads).toBe(stays ? 2 : 1);
  });
