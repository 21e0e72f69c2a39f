import type { BrowserContext } from "@playwright/test";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";

const LIVE = /\/live\//;
/** From the address typed to the room: a first try in vain, and then by polling. */
const WITHIN_MS = 9_000;

/** A proxy that ends every websocket; one that answers nothing at all is what the same route is without a handler. */
const ends = (context: BrowserContext) => context.routeWebSocket(LIVE, (socket) => socket.close());
const saysNothing = (context: BrowserContext) => context.routeWebSocket(LIVE, () => {});

test("behind a proxy that lets no websocket through, phone and stage take part by polling", async ({
  browser,
  product,
}) => {
  test.setTimeout(180_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Behind a proxy");
  const opened = await amara.openStage();
  const stageUrl = opened.url();
  await opened.close();

  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await saysNothing(hall);
  const stage = await hall.newPage();
  const phone = await Phone.open(browser);
  await ends(phone.context);
  const polled: string[] = [];
  phone.context.on("request", (request) => {
    if (request.url().includes("transport=polling")) polled.push(request.method());
  });

  const startedAt = Date.now();
  const stageIsThere = stage
    .goto(stageUrl)
    .then(() => expect(stage.getByText(code.slice(0, 4)).first()).toBeVisible({ timeout: WITHIN_MS }))
    .then(() => Date.now() - startedAt);
  await phone.join(url, code, "Priya");
  const joinedAt = Date.now();
  await expect(phone.page.getByText("You’re in, Priya")).toBeVisible({ timeout: WITHIN_MS });
  test.info().annotations.push({ type: "phone live after, ms", description: String(Date.now() - joinedAt) });
  test.info().annotations.push({ type: "stage live after, ms", description: String(await stageIsThere) });
  await expect(stage.getByText("Priya")).toBeVisible();
  await expect(amara.page.getByText("1 here now, 0 dropped")).toBeVisible();

  await amara.goOn("Sort");
  await expect(phone.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
  await phone.sort(() => "Leadership");
  await phone.expectAllSaved();
  await expect(stage.getByRole("img", { name: "1 of 1 are done" })).toBeVisible();
  await amara.goOn("Discuss");
  await expect(phone.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible();
  expect(polled).toContain("POST");
});
