import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import type { ConsoleNotice } from "../../lib/domain/view-console";
import type { OwnView } from "../../lib/domain/view-phone";
import type { TableView } from "../../lib/domain/view-table";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, participantActor, sortTogether, told } from "../fixtures/actors";
import { listen } from "../fixtures/announcements";
import { Keyboard } from "../fixtures/keyboard";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";

const CARDS = quickForm(deck as Deck).cards.filter(({ kind }) => kind === "sort");
const [TALKED, ALSO] = CARDS as [(typeof CARDS)[number], (typeof CARDS)[number]];

/** Six others, who answer everything so that the room has something to show. */
const sortAll = (people: Actor[], round: 1 | 2, cards: readonly { id: string }[]) =>
  sortTogether(people, round, cards, (who, at) => ((who + at) % 2 === 0 ? "leadership" : "management"));

for (const { device, viewport } of [
  { device: "a phone", viewport: { width: 390, height: 844 } },
  { device: "a desktop", viewport: { width: 1440, height: 900 } },
])
  test(`a participant goes all the way by keys alone, on the screen of ${device}`, { tag: "@long" }, async ({
    browser,
    product,
  }) => {
    test.setTimeout(600_000);
    const { url } = product;
    const { amara, code } = await openWorkshop(browser, product, "By keyboard");
    const desk = await consoleActor(url, amara.workshopId(), amara.context);
    const page = await (await browser.newContext({ viewport, reducedMotion: "reduce" })).newPage();
    const keys = new Keyboard(page);
    const heard = await listen(page);
    const heading = (name: string | RegExp) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

    await page.goto(url);
    await keys.type("The eight digits of the code", code);
    await keys.press("Enter");
    await page.waitForURL(/\/join\//);
    await keys.type("What should we call you?", "Priya");
    await keys.press("Enter");
    await page.waitForURL(/\/play\//);
    const others = await Promise.all(Array.from({ length: 6 }, () => participantActor(url, code)));

    // The lobby, and the practice card with the very keys of the sort.
    await heading("You’re in, Priya");
    expect(await keys.stops()).toEqual([
      'link "You in this workshop: another device, next person, leave"',
      'button "Try it first"',
      'button "Change name"',
      'link "Not my workshop"',
    ]);
    await keys.open("dialog", "Change name");
    await expect(page.getByRole("dialog", { name: "Change your name" })).toBeVisible();
    await keys.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await keys.focused()).toEqual({ role: "button", name: "Change name" });
    await keys.use("button", "Try it first");
    await keys.press("2");
    await heard.expect("It lies in Management now.");
    await keys.use("button", "To the lobby");
    await keys.expectFocusKept("the practice card");

    // Sort: the card is said, a key places it, and the next one is said.
    await desk.send("move", { from: "lobby", to: "sort" });
    await heard.expect("Sort. Put each card into a column.");
    await keys.expectFocusKept("the phase has changed to sort");
    const card = page.getByTestId("current-card");
    await expect(page.getByRole("main", { name: "Sort" })).toHaveAccessibleDescription(
      new RegExp(`^${escaped(await card.innerText())}.*Keys: 1 to 2 choose a column`),
    );
    let shown = "";
    async function placing(press: () => Promise<void>, says: (title: string) => string): Promise<void> {
      shown = await card.innerText();
      const title = CARDS.find(({ text }) => text === shown)?.title ?? "";
      await press();
      await heard.expect(says(title));
      await expect(card).not.toHaveText(shown);
    }
    await placing(
      () => keys.press("1"),
      (title) => `${title} in Leadership. Next card: `,
    );
    await placing(
      () => keys.press("Shift+Digit2"),
      (title) => `${title} in Management, sure. `,
    );
    await placing(
      () => keys.press("6"),
      (title) => `${title} in Leadership, not sure. `,
    );
    await placing(
      () => keys.press("ArrowRight"),
      (title) => `${title} in Management. `,
    );
    // Taken back, put off, and placed by the buttons that a finger would use.
    const taken = shown;
    await keys.press("Backspace");
    await heard.expect(/ is open again$/);
    await expect(card).toHaveText(taken);
    await placing(
      () => keys.press("End"),
      (title) => `${title} comes back later. `,
    );
    await placing(
      () => keys.use("button", "Leadership, sure"),
      (title) => `${title} in Leadership, sure. `,
    );
    expect(await keys.focused()).toEqual({ role: "button", name: "Leadership, sure" });
    await placing(
      () => keys.use("button", "Management"),
      (title) => `${title} in Management. `,
    );
    await keys.stops();
    expect(await keys.stops()).toEqual([
      'link "You in this workshop: another device, next person, leave"',
      'button "Undo"',
      'button "See my columns"',
      'button "Come back to it"',
      'button "Leadership"',
      'button "Leadership, sure"',
      'button "Leadership, not sure"',
      'button "Management"',
      'button "Management, sure"',
      'button "Management, not sure"',
    ]);

    // Without a line all keys go on working, and both ends of it are said.
    await page.context().setOffline(true);
    await heard.expect("The connection is lost.");
    await keys.tabTo("button", "Leadership");
    await placing(
      () => keys.press("1"),
      (title) => `${title} in Leadership. `,
    );
    await page.context().setOffline(false);
    await heard.expect("Connected again.");

    // The last minute is said once.
    await desk.send("timer", { action: "start", duration: 62_000 });
    await heard.expect("One minute left.");
    await desk.send("timer", { action: "stop", duration: null });

    const board = page.getByRole("heading", { name: "Your two columns" });
    while (!(await board.isVisible())) {
      const before = await card.innerText();
      await keys.press("1");
      await expect(async () => {
        if (await board.isVisible()) return;
        expect(await card.innerText({ timeout: 500 })).not.toBe(before);
      }).toPass({ timeout: 5_000 });
    }
    await keys.expectFocusKept("the last card");

    // Review: read a card in full, move it from there and by its own key; then hand in, and back.
    const inLeadership = page.getByRole("region", { name: /^Leadership, / });
    const title = (await inLeadership.getByRole("button").first().locator("span").first().innerText()).trim();
    const moved = page.locator("[data-card]").filter({ hasText: title });
    await keys.use("button", new RegExp(`^${escaped(title)}`));
    await expect(page.getByRole("region", { name: "Selected card" })).toBeFocused();
    // The sheet lies over the lower end of a long column, and over no card that has the focus.
    await keys.stops();
    expect((await keys.stops()).length).toBeGreaterThan(CARDS.length);
    keys.expectFocusSeen();
    await keys.use("button", "Move to Management");
    await heard.expect(`${title} moved to Management`);
    await keys.expectFocusKept("a card was moved from the sheet");
    await keys.tabTo("button", new RegExp(`^${escaped(title)}`));
    await keys.press("1");
    await heard.expect(`${title} moved to Leadership`);
    await expect(moved).toBeFocused();
    // A key that moves nothing takes no focus back when the board is drawn anew.
    await keys.press("1", "Tab");
    await desk.send("timer", { action: "start", duration: 600_000 });
    await expect(page.getByRole("timer")).toBeVisible();
    await expect(moved).not.toBeFocused();
    await desk.send("timer", { action: "stop", duration: null });
    await keys.use("button", new RegExp(`^${escaped(title)}`));
    await expect(page.getByRole("region", { name: "Selected card" })).toBeFocused();
    await keys.press("Escape");
    await expect(moved).toBeFocused();
    await keys.use("button", "All good, hand in my answers");
    await heading("All your cards are in.");
    await keys.expectFocusKept("handing in");
    await heard.expect("All your cards are in.");
    await keys.use("button", "Your columns");
    await board.waitFor();
    await keys.expectFocusKept("back to the board");
    await keys.use("button", "All good, hand in my answers");
    await told(desk, ({ done }) => done === 1);

    await sortAll(others, 1, CARDS);
    await desk.send("move", { from: "sort", to: "discuss" });
    await heard.expect("Discuss. Phones down, talk first.");
    await keys.expectFocusKept("the phase has changed to discuss");
    for (const { id } of [ALSO, TALKED]) await desk.send("show", { cardId: id });
    await keys.use("button", "Look at my columns");
    await keys.expectFocusKept("one’s own columns");
    await keys.use("button", "Back");
    await keys.expectFocusKept("one’s own columns were closed");

    // At a table: moved, moved by somebody else, undone, done.
    await desk.send("seat", {});
    await heard.expect(/^You sit at table \d\.$/);
    await desk.send("tables", { state: "open" });
    await heard.expect(/^The board of table \d is open/);
    await keys.expectFocusKept("the tables were opened");
    await keys.tabTo("button", new RegExp(`^${escaped(TALKED.title)}`));
    await keys.press("2");
    await heard.expect(`You moved “${TALKED.title}” to Management.`);
    const mate = await mateOf(desk, others);
    const { cards } = await mate.view<TableView>("table", (view) => view.cards.some(({ rev }) => rev > 0));
    await mate.send("tableMove", {
      cardId: TALKED.id,
      columnId: "leadership",
      seen: cards.find(({ id }) => id === TALKED.id)?.rev ?? 0,
    });
    await heard.expect(new RegExp(`^(?!You).* moved “${escaped(TALKED.title)}” to Leadership\\.$`));
    await expect(page.locator("[data-card]").filter({ hasText: TALKED.title })).toBeFocused();
    await keys.use("button", "Undo");
    await heard.expect(`You undid that: “${TALKED.title}” is in Management again.`);
    await keys.expectFocusKept("undo at the table");
    await keys.use("button", "Our table is done");
    await heard.expect("Your table is done.");
    expect(await keys.focused()).toEqual({ role: "button", name: "We go on" });
    await desk.send("tables", { state: "closed" });
    await heard.expect("The tables are closed.");
    await keys.expectFocusKept("the tables were closed");

    // Once more, alone.
    await desk.send("move", { from: "discuss", to: "resort" });
    await heard.expect("Sort again. The cards we discussed are empty.");
    await keys.expectFocusKept("the phase has changed to sort again");
    await placing(
      () => keys.press("1"),
      (which) => `${which} in Leadership. Next card: `,
    );
    await keys.press("2");
    await board.waitFor();
    await keys.expectFocusKept("the last card of round 2");
    await sortAll(others, 2, [TALKED, ALSO]);
    await keys.use("button", "All good, hand in my answers");

    await desk.send("move", { from: "resort", to: "compare" });
    await heard.expect("Compare. You, the room and the article.");
    await keys.expectFocusKept("the phase has changed to compare");
    await desk.send("openAll", {});
    await expect(page.getByRole("group", { name: "Which cards" })).toBeVisible();
    await keys.use("button", /^All \d+/);
    await keys.use("button", "Next card");
    expect(await keys.focused()).toEqual({ role: "button", name: "Next card" });
    await keys.use("button", "I would argue with the article");
    await keys.type("Why? One line, if you like", "It was agreed beforehand");
    await keys.press("Enter");
    await heard.expect("Saved");
    expect(await keys.focused()).toEqual({ role: "button", name: "Change it" });

    await desk.send("move", { from: "compare", to: "commit" });
    await heard.expect("Commit. Write what you will do.");
    await keys.expectFocusKept("the phase has changed to commit");
    await keys.type("When …", "the week begins");
    await keys.type("I will …", "ask first");
    await keys.use("button", "Keep it to myself");
    await expect(page.getByText("Saved. Only you see it.").first()).toBeVisible();
    await keys.expectFocusKept("a sentence was kept");
    await heard.expect("Saved. Only you see it.");
    await keys.use("button", "I am done");
    await expect(page.getByRole("button", { name: "I am done", pressed: true })).toBeFocused();

    await desk.send("move", { from: "commit", to: "closed" });
    await heard.expect("Closed. Thank you.");
    await keys.expectFocusKept("the phase has changed to closed");
    await keys.use("button", "4 of 5");
    await heard.expect("Noted.");
    await told(desk, ({ ratings }) => ratings.answers === 1);
    keys.expectFocusSeen();

    // Taken out of the workshop: said at once, and the way back is a Tab away.
    const { listed } = await told(desk, (view) => view.listed.some(({ name }) => name === "Priya"));
    await desk.send("remove", { participantId: listed.find(({ name }) => name === "Priya")?.id ?? "", ban: false });
    await heard.expect("You are not in this workshop any more");
    await keys.expectFocusKept("the person was removed");
    await keys.tabTo("link", "Join with the code");
    desk.close();
    for (const each of others) each.close();
  });

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One of the others who sits at Priya’s table. */
async function mateOf(desk: Actor, others: Actor[]): Promise<Actor> {
  const { tables } = await desk.view<ConsoleNotice>("console", ({ tables: { list } }) => list.length > 0);
  const hers = tables.list.find(({ people }) => people.some(({ name }) => name === "Priya"))?.number;
  for (const other of others) {
    const own = await other.view<OwnView>("own", ({ table }) => table !== null);
    if (own.table === hers) return other;
  }
  throw new Error("Priya sits alone");
}
