import type { Page } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { participantActor, sortTogether } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator, PASSWORD } from "../pages/facilitator";

const CARDS = quickForm(deck as Deck).cards.filter(({ kind }) => kind === "sort");
const [CARD] = CARDS;

async function expectFits(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, `console on a phone, ${screen}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBe(390);
}

/** The laptop is lost for good: nothing of its browser comes along but what its owner knows. */
test("the laptop is lost after the first step, and the same account leads on from a phone to the end", {
  tag: "@long",
}, async ({ browser, product }) => {
  test.setTimeout(180_000);
  const { url } = product;
  const { amara: laptop, code } = await openWorkshop(browser, product, "From the pocket");
  const people = await Promise.all(Array.from({ length: 6 }, () => participantActor(url, code)));
  await laptop.goOn("Sort");
  await laptop.context.close();

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const amara = new Facilitator(context, await context.newPage());
  const { page } = amara;
  await page.goto(`${url}/workshops`);
  await page.getByLabel("E-mail").fill(laptop.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sort");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  // The timer, and what the room does.
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "+1 min" }).click();
  await page.getByRole("button", { name: "Pause the timer" }).click();
  await expect(page.getByRole("button", { name: "Resume the timer" })).toBeVisible();
  await sortTogether(people, 1, CARDS, (who, at) => ((who + at) % 2 === 0 ? "leadership" : "management"));
  await expect(page.getByLabel("How far the room is").getByText("6 of 6 are done")).toBeVisible();
  await expectFits(page, "sort");

  await amara.goOn("Discuss");
  await amara.putOnStage(CARD?.title ?? "");
  await people[0]?.view<{ onStage: { id: string } | null }>("phones", ({ onStage }) => onStage?.id === CARD?.id);
  await expectFits(page, "discuss");
  await amara.goOn("Sort again");
  await sortTogether(people, 2, CARDS.slice(0, 1), () => "leadership");
  await expectFits(page, "sort again");
  await amara.goOn("Compare");
  await expectFits(page, "compare");
  await amara.goOn("Commit");
  await expectFits(page, "commit");
  await amara.goOn("Close workshop", "Close workshop");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Closed");
  await expectFits(page, "closed");
  await page.getByRole("link", { name: "Open the report" }).click();
  await page.waitForURL(/\/report$/);
  for (const one of people) one.close();
});
