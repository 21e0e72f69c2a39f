import type { Page } from "@playwright/test";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import type { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";

type Seen = { amara: Facilitator; stage: Page };

/** Every screen says that the people are not real. */
async function expectMarked({ amara, stage }: Seen): Promise<void> {
  await expect(amara.page.getByRole("region", { name: "Rehearsal" })).toBeVisible();
  await expect(stage.getByText("Rehearsal", { exact: true })).toBeVisible();
}

const simulatedAreDone = ({ amara }: Seen) =>
  expect(amara.page.getByLabel("How far the room is").getByText("24 of 25 are done")).toBeVisible({ timeout: 120_000 });

/** By the keyboard: another table is chosen, and the focus goes along. */
async function moveSomebody(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Who sits where" }).click();
  const dialog = page.getByRole("dialog");
  const seat = dialog.getByLabel("Table of Curious Carl");
  await expect(seat).toBeVisible();
  await expectAccessible(page, "console, who sits where");
  const to = (await seat.inputValue()) === "1" ? "2" : "1";
  await seat.focus();
  await seat.selectOption(to);
  await expect(dialog.getByText(`Curious Carl sits at table ${to} now`)).toBeAttached();
  await expect(
    dialog.getByRole("region", { name: new RegExp(`^Table ${to},`) }).getByText("Curious Carl"),
  ).toBeVisible();
  await expect(seat).toBeFocused();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
}

async function expectNoneInTheReport(page: Page, url: string, workshopId: string): Promise<void> {
  await page.getByRole("link", { name: "Open the report" }).click();
  await expect(page.getByText("A rehearsal", { exact: true })).toBeVisible();
  await expectAccessible(page, "report of a rehearsal");
  const answer = await page.request.get(`${url}/api/workshops/${workshopId}/report/report.json`);
  const text = await answer.text();
  expect(text).not.toContain("Simulated");
  const { people, cards, commitments } = JSON.parse(text) as {
    people: Record<string, number>;
    cards: { first: { n: number } | null; final: { n: number } | null; arguing: number; tables: null }[];
    commitments: unknown[];
  };
  expect(people).toEqual({ joined: 1, answeredFirst: 0, answeredAgain: 0, answersLeftOut: 0, commitments: 0 });
  expect(commitments).toEqual([]);
  for (const { first, final, arguing, tables } of cards)
    expect([first?.n ?? 0, final?.n ?? 0, arguing, tables]).toEqual([0, 0, 0, null]);
}

test("somebody who is alone rehearses the whole arc by the console's buttons, and the workshop is as new afterwards", {
  tag: "@long",
}, async ({ browser, product }) => {
  test.setTimeout(480_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Rehearsed morning");
  const { page } = amara;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const stage = await amara.openStage();
  const seen = { amara, stage };

  // Lobby: 24 people come in by themselves, and a curious real one.
  await expectAccessible(page, "console, lobby, before a rehearsal");
  await button("Rehearse with 24 simulated people").click();
  await expectMarked(seen);
  const curious = await Phone.open(browser);
  await curious.join(url, code, "Curious Carl");
  await expect(curious.page.getByText("Rehearsal", { exact: true })).toBeVisible();
  await expect(stage.getByText("Curious Carl")).toBeVisible();
  await expect(page.getByRole("region", { name: "Who is here" })).toContainText("25");
  await expectAccessible(page, "console, lobby, rehearsal");
  await expectAccessible(stage, "stage, lobby, rehearsal");

  await amara.goOn("Sort");
  await expectMarked(seen);
  await simulatedAreDone(seen);

  // Discuss: two cards, then tables.
  await amara.goOn("Discuss");
  await expectMarked(seen);
  await expect(button("Seat people at tables")).toBeDisabled();
  await button("First card").click();
  await button("Next card").click();
  await expect(page.getByText("Talked about (2)")).toBeVisible();
  await button("Seat people at tables").click();
  await expect(stage.getByRole("heading", { name: "Find your table" })).toBeVisible();
  await expectMarked(seen);
  await expectAccessible(stage, "stage, seating");
  await moveSomebody(page);
  await button("Deal anew").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep the seats" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expectAccessible(page, "console, seating");

  await button("Open the tables").click();
  await expect(stage.getByRole("heading", { name: "6 tables work on 2 cards" })).toBeVisible();
  await expectMarked(seen);
  await expectAccessible(stage, "stage, tables");
  await expect(page.getByText("6 of 6 tables are done.")).toBeVisible({ timeout: 60_000 });
  await expect(stage.getByRole("img", { name: "6 of 6 are done" })).toBeVisible();
  await expectAccessible(page, "console, tables");
  await button("Close the tables").click();
  await expect(stage.getByText("What comes next appears here in a moment.")).toBeVisible();
  await expect(page.getByText("What the tables found on 2 cards")).toBeVisible();
  await expectAccessible(page, "console, tables closed");

  await amara.goOn("Sort again");
  await expectMarked(seen);
  await simulatedAreDone(seen);
  await amara.goOn("Compare");
  await expectMarked(seen);
  await page.getByText("What the tables found on 2 cards").click();
  await expect(page.locator("[data-layers]").first()).toContainText("Alone again");
  await page.getByRole("radio", { name: "Whole picture" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Open all and show" }).click();
  await expect(stage.getByText(/of 12 cards/).first()).toBeVisible();
  await expectMarked(seen);
  await expectAccessible(page, "console, compare, rehearsal");
  await amara.goOn("Commit");
  await expectMarked(seen);
  await expect(
    stage
      .locator("main")
      .getByText(/I will/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/^24 of 25 done/)).toBeVisible({ timeout: 120_000 });
  await amara.goOn("Close workshop", "Close workshop");
  await expectMarked(seen);
  await expectAccessible(page, "console, closed, rehearsal");

  const workshopId = amara.workshopId();
  await expectNoneInTheReport(page, url, workshopId);
  await page.goto(`${url}/workshops`);
  await expect(page.getByText("Rehearsal", { exact: true })).toBeVisible();
  await expectAccessible(page, "list with a rehearsal");

  // As new: the lobby, nobody in it, the same code, and a real phone joins.
  await page.getByRole("link", { name: "Console", exact: true }).click();
  await button("End the rehearsal").click();
  const asked = page.getByRole("alertdialog");
  await expectAccessible(page, "console, asked before a rehearsal ends");
  await asked.getByRole("button", { name: "End the rehearsal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lobby" })).toBeVisible();
  await expect(button("Rehearse with 24 simulated people")).toBeVisible();
  await expect(stage.getByText("Rehearsal", { exact: true })).toHaveCount(0);
  await expect(stage.getByText("The first name appears here.")).toBeVisible();
  expect(await amara.code()).toBe(code);
  await expect(curious.page.getByRole("heading", { name: "The rehearsal is over" })).toBeVisible();
  await curious.page.getByRole("link", { name: /Join/ }).click();
  const priya = await Phone.open(browser);
  await priya.join(url, code, "Priya");
  await expect(stage.getByText("Priya")).toBeVisible();
  await expect(priya.page.getByText("Rehearsal", { exact: true })).toHaveCount(0);
  // The offer stays, and says why it cannot be taken any more.
  await expect(button("Rehearse with 24 simulated people")).toBeDisabled();
  await expect(
    page.getByText("People have come in already. Rehearse in a workshop that nobody has joined"),
  ).toBeVisible();
});
