import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, participantActor, sortTogether } from "../fixtures/actors";
import { ConsoleByKeys } from "../fixtures/console-by-keys";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { ConsoleScreen } from "../pages/console-screen";
import { freshEmail, PASSWORD } from "../pages/facilitator";

const CARDS = quickForm(deck as Deck).cards.filter(({ kind }) => kind === "sort");
const find = (id: string) => CARDS.find((card) => card.id === id);
const titleOf = (id: string) => find(id)?.title ?? "";
const textOf = (id: string) => find(id)?.text ?? "";

/** Even splits on the first eight cards, none on the last four. */
const column = (who: number, at: number) => (at >= 8 || (who + at) % 2 === 0 ? "leadership" : "management");
const sortAll = (people: Actor[], round: 1 | 2, cards: readonly { id: string }[]) =>
  sortTogether(people, round, cards, column);

test("a facilitator leads a workshop from the first page through discuss by keys alone", { tag: "@long" }, async ({
  browser,
  product,
}) => {
  test.setTimeout(600_000);
  const { url } = product;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const led = await ConsoleByKeys.open(page);
  const { keys, heard } = led;
  const desk = new ConsoleScreen(page);

  await page.goto(`${url}/signup`);
  await keys.type(/^Name/, "Amara Osei");
  await keys.type(/^E-mail/, freshEmail());
  await keys.type(/^Password/, PASSWORD);
  await keys.press("Enter");
  await page.waitForURL(/\/workshops$/);
  await keys.use("link", /^(New workshop|Set up a workshop)/);
  await page.waitForURL(/\/new/);
  await keys.type(/^Title/, "By keyboard");
  await keys.tabTo("radio", /Leadership or management/);
  await keys.press("ArrowDown");
  expect((await keys.focused()).name).toMatch(/Quick 12/i);
  await keys.use("button", "Create the workshop");
  await page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
  const code = (await page.locator(".ct-code").first().innerText()).replace(/\D/g, "").slice(0, 8);

  // The lobby: what stands at the head comes first, the way on before the rest of the phase.
  const names = await keys.stops();
  expect(names.slice(0, 5)).toEqual([
    'button "Copy the join link"',
    'button "How to join"',
    'button "Open stage"',
    'button "More"',
    'button "End workshop"',
  ]);
  const at = (name: string) => names.findIndex((one) => one.startsWith(name));
  expect(at('button "Step Lobby, ')).toBeGreaterThan(4);
  expect(at('button "Start"')).toBeGreaterThan(at('button "Step Closed, '));
  expect(at('button "Go on to Sort, Round 1, ')).toBeGreaterThan(at('button "Start"'));
  await keys.open("dialog", "How to join");
  await keys.press("Escape");
  await led.expectFocusOn("button", "How to join");
  const opened = context.waitForEvent("page");
  await keys.use("button", "Open stage");
  const stage = await opened;
  await page.bringToFront();

  const people = await Promise.all(Array.from({ length: 8 }, () => participantActor(url, code)));
  const visitor = await participantActor(url, code);
  await expect(page.getByText("9 here", { exact: true }).first()).toBeVisible();

  // Moderation: somebody is removed and let in again.
  await keys.open("dialog", "See all 9");
  await expect(page.getByRole("dialog", { name: "9 people" })).toBeVisible();
  await keys.open("menu", "About Guest 9");
  await keys.press("ArrowUp", "ArrowUp", "Enter");
  await led.keys.confirm("Remove Guest 9?");
  // The row with the menu that asked is gone: the focus stays in the dialog, and does not go to the page behind it.
  await expect(page.locator("[role=dialog]:focus-within")).toBeVisible();
  await keys.look();
  await keys.use("button", "Let in again: Guest 9");
  await expect(page.getByRole("heading", { name: /^Sent away/ })).toHaveCount(0);
  await keys.expectFocusKept("somebody was let in again");
  await keys.press("Escape");
  await led.expectFocusOn("button", "See all 9");

  // Timer: started, a minute more, paused, stopped.
  await led.goOn(/^Go on to Sort, Round 1/, "Sort");
  await keys.use("button", "Start");
  await keys.expectFocusKept("the timer was started");
  await expect(page.getByRole("button", { name: "Pause the timer" })).toBeVisible();
  await keys.use("button", "+1 min");
  await keys.use("button", "Pause the timer");
  await led.expectFocusOn("button", "Resume the timer");
  await keys.open("menu", "More for this step");
  await keys.press("Enter");
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await keys.expectFocusKept("the timer was stopped");

  await sortAll(people, 1, CARDS);
  await expect(page.getByLabel("How far the room is").getByText("8 of 9 are done")).toBeVisible();
  await led.goOn(/^Go on to Discuss/, "Discuss", "1 person is still sorting");

  // The queue: reordered, skipped, added; what came of it is said.
  await expect.poll(() => desk.cardsIn("Next and waiting").then(({ length }) => length)).toBeGreaterThan(4);
  const [first = "", second = "", third = ""] = await desk.cardsIn("Next and waiting");
  await keys.use("button", `Move up: ${titleOf(third)}`);
  await heard.expect(`${titleOf(third)} is now at place 2`);
  await led.expectFocusOn("button", `Move up: ${titleOf(third)}`);
  await keys.use("button", `Skip: ${titleOf(first)}`);
  await desk.expectCards("Skipped", [first]);
  await keys.expectFocusKept("a card was skipped");
  const [added = ""] = await desk.cardsIn("Agreed");
  await keys.use("button", `Add to the queue: ${titleOf(added)}`);
  await heard.expect(titleOf(added));
  await keys.expectFocusKept("a card was added");

  // On stage by its button, walked on by arrows and by the panel's buttons, up to the last one.
  await keys.use("button", `Put on stage: ${titleOf(second)}`);
  await expect(stage.getByText(textOf(second))).toBeVisible();
  await led.expectFocusOn("button", titleOf(second));
  await keys.press("ArrowRight");
  await expect(stage.getByText(textOf(third))).toBeVisible();
  await keys.use("button", "Show bars");
  await expect(page.getByRole("button", { name: "Hide bars" })).toBeFocused();
  await keys.use("button", "Blank the stage");
  await expect(page.getByRole("button", { name: "Show the stage" })).toBeFocused();
  await keys.press("Enter");
  await keys.tabTo("button", "Next card", "Shift+Tab");
  const waiting = (await desk.cardsIn("Next and waiting")).length;
  for (let walked = 0; walked < waiting; walked++) {
    const before = (await desk.cardsIn("Talked about")).length;
    await keys.press("Enter");
    await expect.poll(() => desk.cardsIn("Talked about").then(({ length }) => length)).toBe(before + 1);
  }
  await led.expectFocusOn("button", "Next card");
  keys.expectFocusSeen();
  for (const each of [...people, visitor]) each.close();
});

test("a facilitator leads a workshop from tables to report by keys alone", { tag: "@long" }, async ({
  browser,
  product,
}) => {
  test.setTimeout(600_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "By keyboard");
  const { page } = amara;
  const other = await consoleActor(url, amara.workshopId(), amara.context);
  const stage = await amara.openStage();
  const people = await Promise.all(Array.from({ length: 8 }, () => participantActor(url, code)));
  const visitor = await participantActor(url, code);
  await other.send("move", { from: "lobby", to: "sort" });
  await sortAll(people, 1, CARDS);
  await other.send("move", { from: "sort", to: "discuss" });
  for (const { id } of CARDS.slice(0, 4)) await other.send("show", { cardId: id });

  // From here on by keys, with an ear on it.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const led = await ConsoleByKeys.open(page);
  const { keys, heard } = led;
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Discuss", exact: true })).toBeVisible();
  await expect.poll(() => new ConsoleScreen(page).cardsIn("Talked about").then(({ length }) => length)).toBe(4);

  // Tables: dealt, somebody moved, opened, closed.
  await keys.use("button", "Seat people at tables");
  await heard.expect(/^\d tables are laid$/);
  await keys.expectFocusKept("seats were dealt");
  await keys.open("dialog", "Who sits where");
  await keys.tabTo("combobox", /^Table of /);
  const { name: seat } = await keys.focused();
  await keys.press("ArrowDown");
  await heard.expect(`${seat.replace("Table of ", "")} sits at table 2 now`);
  await led.expectFocusOn("combobox", seat);
  await keys.press("Escape");
  await led.expectFocusOn("button", "Who sits where");
  await keys.use("button", "Open the tables");
  await heard.expect("The tables are open.");
  await keys.expectFocusKept("the tables were opened");
  await keys.use("button", "Close the tables");
  await heard.expect("The tables are closed");
  await keys.expectFocusKept("the tables were closed");

  await led.goOn(/^Go on to Sort again, Round 2/, "Sort again");
  await sortAll(people, 2, CARDS);
  await led.goOn(/^Go on to Compare/, "Compare", "1 person is still sorting again");

  // The article's view: of one card, then of all; an argument is hidden.
  await keys.tabTo("radio", "Suggested");
  await keys.press("ArrowRight");
  await keys.use("button", /^Put on stage: /);
  await keys.use("button", "Show the room’s");
  await led.heard.expect("On stage: how the room has it.");
  await led.expectFocusOn("button", "Open the article’s view");
  await keys.press("Tab", "Enter");
  await expect(page.getByRole("button", { name: "Show the room’s" })).toBeVisible();
  await led.expectFocusOn("button", "Back to the card alone");
  await led.heard.expect("On stage: the card alone. Everybody looks at their own answer.");
  await keys.press("Shift+Tab", "Enter");
  await led.expectFocusOn("button", "Open the article’s view");
  await keys.press("Enter");
  await led.expectFocusOn("button", "The article’s view is on stage");
  await led.heard.expect("On stage: the article’s view.");
  const shown = await page.locator("[data-card].on").first().getAttribute("data-card");
  await people[0]?.send("object", { cardId: shown ?? "", on: true, line: "An improper line" });
  await keys.use("button", "Hide: An improper line");
  await led.expectFocusOn("button", "Show again: An improper line");
  await keys.tabTo("radio", "Card", "Shift+Tab");
  await keys.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "What moved" })).toBeChecked();
  await keys.press("ArrowLeft");
  await led.keys.confirm("Open the article’s view of all cards?");
  await expect(stage.getByText(/article/).first()).toBeVisible();
  await keys.expectFocusKept("everything was opened");

  // Commit: a sentence of the wall is hidden. Close, and on to the report.
  await led.goOn(/^Go on to Commit/, "Commit");
  await people[0]?.send("commit", {
    columnId: "leadership",
    occasion: "we meet",
    action: "ask",
    shared: true,
    named: false,
  });
  await expect(stage.getByText(/we meet/)).toBeVisible();
  await keys.use("button", /^Hide: When \u2068we meet/);
  await expect(stage.getByText(/we meet/)).toHaveCount(0);
  await expect.poll(() => keys.focused().then(({ name }) => name)).toMatch(/^Show again: When \u2068we meet/);
  await led.goOn(/^Close workshop/, "Closed", "Close the workshop?");
  await keys.use("link", /^Open the report/);
  await expect(page.getByRole("heading", { level: 1, name: "By keyboard" })).toBeVisible();
  expect((await keys.stops()).length).toBeGreaterThan(3);
  keys.expectFocusSeen();
  other.close();
  for (const each of [...people, visitor]) each.close();
});
