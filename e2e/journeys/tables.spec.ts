import type { Locator, Page } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import type { ConsoleNotice } from "../../lib/domain/view-console";
import type { OwnView } from "../../lib/domain/view-phone";
import type { TableView } from "../../lib/domain/view-table";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, participantActor } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

const CARDS = quickForm(deck as Deck)
  .cards.filter(({ kind }) => kind === "sort")
  .slice(0, 3);
const [FIRST, SECOND, THIRD] = CARDS.map(({ title }) => title) as [string, string, string];
const idOf = (title: string) => CARDS.find((card) => card.title === title)?.id ?? "";

const place = (page: Page, column: string) => page.getByRole("region", { name: new RegExp(`^${column}, `) });
const card = (page: Page, title: string) => page.locator("[data-card]").filter({ hasText: title });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const announced = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").getByText(words)).toBeAttached();

/** By Tab alone: nothing is clicked, nothing is focused by a script. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

/** Boards do not reach this phone while it is on: what the screen shows is old, and nobody has said so. */
async function slowBoards(page: Page): Promise<{ on: boolean }> {
  const slow = { on: false };
  await page.routeWebSocket(/./, (phone) => {
    const server = phone.connectToServer();
    server.onMessage((message) => {
      if (!slow.on || !String(message).startsWith('42["table"')) phone.send(message);
    });
  });
  return slow;
}

async function seatOf(desk: Actor, name: string) {
  const { tables } = await desk.view<ConsoleNotice>("console", ({ tables: { unseated, list } }) => {
    const people = list.flatMap((table) => table.people);
    return unseated === 0 && people.some((person) => person.name === name);
  });
  const table = tables.list.find(({ people }) => people.some((person) => person.name === name));
  return { table: table?.number ?? 0, id: table?.people.find((person) => person.name === name)?.id ?? "" };
}

async function sitAt(desk: Actor, name: string, table: number): Promise<void> {
  const { id } = await seatOf(desk, name);
  await desk.send("moveSeat", { participantId: id, table });
}

/** Seven people at two tables: Priya with a finger and Tomasz with keys at one, Mateo at the other. */
test("tables share a board: by finger and by key, with who moved what, undo by anybody, and nothing snatched away", async ({
  browser,
  product,
}) => {
  test.setTimeout(300_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Tables");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const [priya, tomasz, mateo] = await Promise.all([
    Phone.open(browser),
    Phone.open(browser, { dark: true }),
    Phone.open(browser),
  ]);
  const slow = await slowBoards(priya.page);
  await priya.join(url, code, "Priya");
  await tomasz.join(url, code, "Tomasz");
  await mateo.join(url, code, "Mateo");
  const actors = await Promise.all(Array.from({ length: 4 }, () => participantActor(url, code)));

  await desk.send("move", { from: "lobby", to: "sort" });
  await desk.send("move", { from: "sort", to: "discuss" });
  for (const { id } of CARDS) await desk.send("show", { cardId: id });
  await desk.send("seat", {});
  for (const { page } of [priya, tomasz, mateo])
    await expect(page.getByRole("heading", { name: /^You sit at table [12]$/ })).toBeVisible();
  await sitAt(desk, "Priya", 2);
  await announced(priya.page, "You sit at table 2.");
  await sitAt(desk, "Priya", 1);
  await announced(priya.page, "You sit at table 1.");
  await sitAt(desk, "Tomasz", 1);
  await sitAt(desk, "Mateo", 2);
  await expect(priya.page.getByText(/^With .*Tomasz/)).toBeVisible();
  await expect(mateo.page.getByRole("heading", { name: "You sit at table 2" })).toBeVisible();
  await expectAccessible(priya.page, "phone, seats");
  await expectAccessible(tomasz.page, "phone, seats, dark");

  await desk.send("tables", { state: "open" });
  for (const { page } of [priya, tomasz]) await expect(page.getByRole("heading", { name: "Table 1" })).toBeVisible();
  await expect(mateo.page.getByRole("heading", { name: "Table 2" })).toBeVisible();
  await expect(place(priya.page, "Not placed yet").getByRole("listitem")).toHaveCount(3);
  await announced(priya.page, /The board of table 1 is open/);
  await expectAccessible(priya.page, "phone, table");
  // A column is a place also where it is empty: down to the sheet.
  const foot = await priya.page
    .locator(".r-col")
    .first()
    .evaluate((column) => column.getBoundingClientRect().bottom);
  const sheet = await priya.page.locator(".r-sheet").evaluate((below) => below.getBoundingClientRect().top);
  expect(Math.abs(sheet - foot)).toBeLessThan(16);

  // A move is seen by the mate at once, with its name, and at no other table.
  await card(priya.page, FIRST).click();
  await expectAccessible(priya.page, "phone, table, a card chosen");
  await button(priya.page, "Move to Leadership").click();
  await expect(place(tomasz.page, "Leadership").getByRole("button")).toHaveText(`${FIRST}Priya moved this`);
  await announced(tomasz.page, `Priya moved “${FIRST}” to Leadership.`);
  await expect(place(priya.page, "Leadership").getByRole("button")).toHaveText(`${FIRST}You moved this`);
  await expect(place(mateo.page, "Not placed yet").getByRole("listitem")).toHaveCount(3);
  await expectAccessible(tomasz.page, "phone, table, dark");

  // What somebody has in hand, another can read and not take. Held by key, from here on without a finger.
  await tabTo(tomasz.page, card(tomasz.page, SECOND));
  await tomasz.page.keyboard.press("Enter");
  await expect(card(priya.page, SECOND)).toContainText("Tomasz has this card");
  await card(priya.page, SECOND).click();
  const chosen = priya.page.getByRole("region", { name: "Selected card" });
  await expect(chosen.getByText("Tomasz has this card")).toBeVisible();
  await expect(chosen.getByRole("button", { name: /^Move to/ })).toHaveCount(0);
  await expectAccessible(priya.page, "phone, table, a card in another hand");
  await card(mateo.page, SECOND).click();
  await expect(button(mateo.page, "Move to Leadership")).toBeVisible();
  await button(mateo.page, "Put it back").click();
  await tomasz.page.keyboard.press("Escape");
  await expect(card(tomasz.page, SECOND)).toBeFocused();
  await expect(chosen.getByRole("button", { name: /^Move to/ })).toHaveCount(2);
  await button(priya.page, "Put it back").click();
  await expect(card(tomasz.page, SECOND)).not.toContainText("has this card");

  // The keys that sort move here, too, and the focus goes with the card, also when another moves it.
  await tomasz.page.keyboard.press("2");
  await expect(place(tomasz.page, "Management").getByRole("button")).toBeFocused();
  await expect(place(priya.page, "Management").getByRole("button")).toHaveText(`${SECOND}Tomasz moved this`);
  await button(priya.page, "Undo").click();
  await expect(tomasz.page.getByText(`Priya undid that: “${SECOND}” is open again.`).first()).toBeVisible();
  await expect(place(tomasz.page, "Not placed yet").getByRole("button", { name: SECOND })).toBeFocused();

  // A key that moves nothing takes no focus back when the board is drawn anew.
  await tabTo(tomasz.page, card(tomasz.page, FIRST));
  await tomasz.page.keyboard.press("1");
  await tomasz.page.keyboard.press("Tab");
  await card(priya.page, FIRST).click();
  await expect(card(tomasz.page, FIRST)).toContainText("Priya has this card");
  await expect(card(tomasz.page, FIRST)).not.toBeFocused();
  await button(priya.page, "Put it back").click();
  await expect(card(tomasz.page, FIRST)).not.toContainText("has this card");

  // Whose screen is old does not overrule what came first, and is told.
  const [quick] = await seatedAt(1, actors);
  if (quick === undefined) throw new Error("an actor was expected at table 1");
  slow.on = true;
  const seen = (title: string) => (view: TableView) => view.cards.find(({ id }) => id === idOf(title))?.rev ?? 0;
  const now = await quick.view<TableView>("table", (view) => seen(SECOND)(view) === 2);
  const quickly = (title: string, columnId: string) =>
    quick.send("tableMove", { cardId: idOf(title), columnId, seen: seen(title)(now) });
  await quickly(THIRD, "management");
  await card(priya.page, THIRD).click();
  await button(priya.page, "Move to Leadership").click();
  await expect(priya.page.getByText("Somebody was quicker.").first()).toBeVisible();
  await quickly(SECOND, "leadership");
  await button(priya.page, "Undo").click();
  await expect(priya.page.getByText("Too late to undo").first()).toBeVisible();
  // So is whoever moves what another has just taken in hand, with the name as soon as it is known.
  await quick.send("tableHold", { cardId: idOf(FIRST) });
  await card(priya.page, FIRST).click();
  await button(priya.page, "Move to Management").click();
  await expect(priya.page.getByText("Somebody at the table has this card in hand.").first()).toBeVisible();
  slow.on = false;
  await quick.send("tableHold", { cardId: idOf(FIRST) });
  await expect(priya.page.getByText(/^Guest \d+ has this card$/).first()).toBeVisible();
  await quick.send("tableHold", { cardId: null });
  await expect(place(priya.page, "Management").getByRole("button")).toContainText(THIRD);
  await expect(place(priya.page, "Leadership").getByRole("listitem")).toHaveCount(2);

  // Done, for all at the table; anybody takes it back.
  await button(priya.page, "Our table is done").click();
  await expect(tomasz.page.getByText("Your table is done.")).toBeVisible();
  await desk.view<ConsoleNotice>("console", ({ tables }) => tables.list[0]?.done === true);
  await expectAccessible(tomasz.page, "phone, table done, dark");
  await tabTo(tomasz.page, button(tomasz.page, "We go on"));
  await tomasz.page.keyboard.press("Enter");
  await expect(button(priya.page, "Our table is done")).toBeVisible();
  await desk.view<ConsoleNotice>("console", ({ tables }) => tables.list[0]?.done === false);

  // Without a line the board stays in sight, nothing can be moved, and it says why.
  await priya.context.setOffline(true);
  await expect(priya.page.getByText("This is your table’s board as you saw it last.")).toBeVisible();
  await card(priya.page, FIRST).click();
  await expect(priya.page.getByRole("button", { name: /^Move to/ })).toHaveCount(0);
  await button(priya.page, "Put it back").click();
  await priya.context.setOffline(false);
  await expect(priya.page.getByText("Live", { exact: true })).toBeVisible();

  // Who comes late has a seat.
  const lena = await Phone.open(browser);
  await lena.join(url, code, "Lena");
  await expect(lena.page.getByRole("heading", { name: /^Table [12]$/ })).toBeVisible();

  // Nobody is moved in the middle of a gesture; the others are where the room is.
  const dragged = await card(mateo.page, FIRST).boundingBox();
  if (dragged === null) throw new Error("a card to drag was expected");
  await mateo.page.mouse.move(dragged.x + 20, dragged.y + 20);
  await mateo.page.mouse.down();
  await mateo.page.mouse.move(dragged.x + 60, dragged.y + 120, { steps: 4 });
  await desk.send("tables", { state: "closed" });
  await expect(priya.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible();
  await announced(priya.page, "The tables are closed.");
  await expect(mateo.page.getByRole("heading", { name: "Table 2" })).toBeVisible();
  await mateo.page.mouse.up();
  await expect(mateo.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible();

  // Afterwards each sorts the same cards once more, alone.
  await desk.send("move", { from: "discuss", to: "resort" });
  await expect(priya.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
  expect(CARDS.map(({ id }) => id)).toContain(await priya.currentCard());
  const { counts } = await desk.view<ConsoleNotice>("console", ({ phase }) => phase === "resort");
  const boards = quickForm(deck as Deck).cards.map((_, at) => counts.tables?.[at]);
  const tablesOn = (title: string) => boards[quickForm(deck as Deck).cards.findIndex(({ id }) => id === idOf(title))];
  expect([FIRST, SECOND, THIRD].map(tablesOn)).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
  desk.close();
  for (const each of actors) each.close();
});

/** Those who sit at a table, as they were told. */
async function seatedAt(table: number, actors: Actor[]): Promise<Actor[]> {
  const seats = await Promise.all(actors.map((each) => each.view<OwnView>("own", (own) => own.table !== null)));
  return actors.filter((_, at) => seats[at]?.table === table);
}
