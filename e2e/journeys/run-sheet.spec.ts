import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { consoleActor } from "../fixtures/actors";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";

const PAIR = quickForm(deck as Deck).pairs[0];
const IN_PAIR = Object.values(PAIR?.cards ?? {}).flatMap((id) => deck.cards.find((card) => card.id === id) ?? []);

test("minutes are chosen and changed, steps keep their real times, and a pair stands side by side", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  test.setTimeout(300_000);
  const amara = await Facilitator.open(browser);
  const { page } = amara;
  await amara.signUp(url, "Amara Osei");
  await page.goto(`${url}/workshops/new`);
  await page.getByLabel("Title").fill("Ward 6 away morning");
  await page.getByRole("radio", { name: /24 cards/ }).check();
  await page.getByRole("radio", { name: "15 minutes", exact: true }).check();
  await expect(page.getByText("About 15 minutes.")).toBeVisible();
  await page.getByRole("button", { name: "Create the workshop" }).click();
  await page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
  const run = page.getByRole("navigation", { name: "Run sheet" });
  await expect(run.getByRole("button", { name: /^Step Sort, 4 min/ })).toBeVisible();
  const code = await amara.code();

  // Changed on one console, seen on another one; what makes no sense is not saved.
  const second = await amara.context.newPage();
  await second.goto(page.url());
  await page.getByRole("button", { name: "More", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByLabel("Sort, minutes").fill("121");
  await expect(settings.getByRole("button", { name: "Save the times" })).toBeDisabled();
  await settings.getByLabel("Sort, minutes").fill("9");
  await expectAccessible(page, "console, minutes of each step");
  await settings.getByRole("button", { name: "Save the times" }).click();
  await expect(settings.getByText("Saved. Every console shows these times.")).toBeVisible();
  await settings.getByRole("button", { name: "Close" }).click();
  await expect(second.getByRole("navigation").getByRole("button", { name: /^Step Sort, 9 min/ })).toBeVisible();

  const priya = await Phone.open(browser);
  await priya.join(url, code, "Priya");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  await desk.send("move", { from: "lobby", to: "sort" });
  await priya.sort(() => "Leadership");
  await priya.expectAllSaved();
  await desk.send("move", { from: "sort", to: "discuss" });
  await expect(run.getByRole("button", { name: /^Step Sort, done, took .* of 9 min/ })).toBeVisible();
  await expectAccessible(page, "console, a run sheet with real times");
  await desk.send("move", { from: "discuss", to: "resort" });
  await desk.send("move", { from: "resort", to: "compare" });

  // Side by side, before and after the article's view is opened.
  const stage = await amara.openStage();
  await page.getByRole("radio", { name: "Pairs" }).check();
  await page
    .getByRole("button", { name: /^Side by side on stage/ })
    .first()
    .click();
  for (const { text } of IN_PAIR) {
    await expect(stage.getByText(text)).toBeVisible();
    await expect(priya.page.getByText(text)).toBeVisible();
  }
  await expect(stage.getByText(PAIR?.shows ?? "")).toHaveCount(0);
  await expect(stage.locator(".pr-verdict.is-open")).toHaveCount(0);
  await expectAccessible(stage, "stage, a pair");
  await expectAccessible(priya.page, "phone, both of mine");
  const alone = stage.getByText("Everybody looks at their own answer first.");
  await expect(alone).toHaveCount(IN_PAIR.length);
  await page.getByRole("button", { name: "Show the room’s" }).click();
  await expect(alone).toHaveCount(0);
  await expect(stage.locator(".pr-verdict.is-open")).toHaveCount(0);
  await page.getByRole("button", { name: "Open the article’s view of the pair" }).click();
  await expect(stage.locator(".pr-verdict.is-open")).toHaveCount(2);
  await expect(stage.getByText(PAIR?.shows ?? "")).toBeVisible();
  await expectAccessible(stage, "stage, an opened pair");
  desk.close();
});
