// Over 300 lines: what a phone does beyond placing cards, in three journeys that share their doors.
import type { Page } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import type { ConsoleNotice } from "../../lib/domain/view-console";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, phoneActor, told } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

const QUICK = quickForm(deck as Deck);
const INTERPLAY = "exam-week-and-beyond";
const INTERPLAY_TITLE = QUICK.cards.find(({ id }) => id === INTERPLAY)?.title ?? "";

/** By card: who has it in each column, and how many of these are sure. */
const counted = ({ counts }: ConsoleNotice, cardId: string) => {
  const at = QUICK.cards.findIndex(({ id }) => id === cardId);
  return { first: counts.first[at], sure: counts.sure[at] };
};
const done = (desk: Actor, people: number) => told(desk, (view) => view.done === people);
const announced = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").getByText(words)).toBeAttached();

/** Places the card that is asked, and waits for the next one; says which it was. */
async function placing(phone: Phone, place: () => Promise<void>): Promise<string> {
  const cardId = await phone.currentCard();
  await place();
  await expect(async () => expect(await phone.currentCardOrNull()).not.toBe(cardId)).toPass({ timeout: 5_000 });
  return cardId;
}

test("how sure one is goes with the placement, by tap and by key, and costs who says nothing nothing", async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "How sure");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const tapping = await Phone.open(browser);
  const typing = await Phone.open(browser, { dark: true });
  await tapping.join(url, code, "Priya");
  await typing.join(url, code, "Tomasz");
  const tap = (name: string) => tapping.page.getByRole("button", { name, exact: true }).click();

  // The practice card has the same targets, and nothing of it is kept.
  await tap("Try it first");
  await tap("Leadership, not sure");
  await expect(tapping.page.getByText("It lies in Leadership now, and you are not sure.").first()).toBeVisible();
  await expectAccessible(tapping.page, "practice card with how sure");
  await tap("To the lobby");

  await amara.goOn("Sort");
  await expect(tapping.page.getByRole("group", { name: /Shift with 1 or 2/ })).toBeVisible();
  await expectAccessible(tapping.page, "sort with how sure");
  await expectAccessible(typing.page, "sort with how sure, dark");
  const sure = await placing(tapping, () => tap("Leadership, sure"));
  await announced(tapping.page, /in Leadership, sure/);
  const unsure = await placing(tapping, () => tap("Management, not sure"));
  // Tapped twice by habit: one card, and not the next one unread.
  const leadership = tapping.page.getByRole("button", { name: "Leadership", exact: true });
  const unsaid = await placing(tapping, () => leadership.dblclick());
  // Taken back, and placed again without a word: what was said before is forgotten.
  const undone = await placing(tapping, () => tap("Management, sure"));
  await placing(tapping, () => tap("Undo"));
  expect(await tapping.currentCard()).toBe(undone);
  await placing(tapping, () => tap("Management"));

  const press = (key: string) => () => typing.page.keyboard.press(key);
  const keyed = {
    sure: await placing(typing, press("Shift+Digit1")),
    unsure: await placing(typing, press("Alt+Digit2")),
    unsaid: await placing(typing, press("2")),
  };
  await typing.expectAllSaved();
  await tapping.expectAllSaved();
  const view = await told(desk, ({ counts }) => counts.first.flat().reduce((sum, each) => sum + each, 0) === 7);
  const expected = new Map<string, { first: number[]; sure: number[] }>();
  for (const [cardId, column, isSure] of [
    [sure, 0, 1],
    [unsure, 1, 0],
    [unsaid, 0, 0],
    [undone, 1, 0],
    [keyed.sure, 0, 1],
    [keyed.unsure, 1, 0],
    [keyed.unsaid, 1, 0],
  ] as const) {
    const card = expected.get(cardId) ?? { first: [0, 0], sure: [0, 0] };
    card.first[column] = (card.first[column] ?? 0) + 1;
    card.sure[column] = (card.sure[column] ?? 0) + isSure;
    expected.set(cardId, card);
  }
  for (const [cardId, figures] of expected) expect(counted(view, cardId), cardId).toEqual(figures);

  // On the board it stands quietly beside what was said, as the server has it; moving a card says nothing.
  await tapping.page.reload();
  await tap("See my columns");
  const titled = (cardId: string) => QUICK.cards.find(({ id }) => id === cardId)?.title ?? "";
  const onBoard = (cardId: string) => tapping.page.getByRole("button", { name: titled(cardId) });
  await expect(onBoard(sure)).toHaveText(`${titled(sure)}sure`);
  await expect(onBoard(unsure)).toHaveText(`${titled(unsure)}not sure`);
  await expect(onBoard(undone)).toHaveText(titled(undone));
  await expectAccessible(tapping.page, "board with how sure");
  await onBoard(sure).click();
  await tapping.page.getByRole("button", { name: /Move to/ }).click();
  await expect(onBoard(sure)).toHaveText(titled(sure));
  await told(desk, (now) => counted(now, sure).first?.[1] === (expected.get(sure)?.first[1] ?? 0) + 1);
  // It can be said there again, and taken back.
  await onBoard(sure).click();
  await tap("not sure");
  await expect(onBoard(sure)).toHaveText(`${titled(sure)}not sure`);
  await expectAccessible(tapping.page, "board, how sure about a card");
  await tap("sure");
  await told(desk, (now) => counted(now, sure).sure?.[1] === (expected.get(sure)?.sure[1] ?? 0) + 1);
  await tap("sure");
  await expect(onBoard(sure)).toHaveText(titled(sure));
  await tap("Put it back");

  // Where the workshop does not ask, a leaf is a leaf.
  await desk.send("options", { set: { confidence: false } });
  await expect(typing.page.getByRole("button", { name: "Leadership, sure" })).toHaveCount(0);
  await placing(typing, press("1"));
  await placing(typing, () => typing.page.getByRole("button", { name: "Leadership", exact: true }).click());
  desk.close();
});

test("who is done says so, before all is placed too; it survives a reload and a lost line, and can be taken back", async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Done");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Leadership", 2);
  const handIn = (page: Page) => page.getByRole("button", { name: "All good, hand in my answers" }).click();
  const handedIn = (page: Page) => page.getByRole("heading", { name: /^What you sorted is in/ });

  await phone.page.getByRole("button", { name: "See my columns" }).click();
  await handIn(phone.page);
  await expect(handedIn(phone.page)).toBeVisible();
  await done(desk, 1);
  await expectAccessible(phone.page, "handed in");
  await phone.page.reload();
  await expect(handedIn(phone.page)).toBeVisible();
  const other = await phone.context.newPage();
  await other.goto(`${url}/play/${code}`);
  await expect(handedIn(other)).toBeVisible();

  await phone.page.getByRole("button", { name: "Your columns" }).click();
  await expect(phone.page.getByRole("heading", { name: "Your two columns" })).toBeVisible();
  await done(desk, 0);
  await expect(handedIn(other)).toHaveCount(0);
  await other.close();

  // Without a line the screen goes on, and the server hears it when the line is back.
  await phone.context.setOffline(true);
  await handIn(phone.page);
  await expect(handedIn(phone.page)).toBeVisible();
  await phone.context.setOffline(false);
  await done(desk, 1);

  // In commit it is a quiet button, and another phase is another "done".
  for (const [from, to] of [
    ["sort", "discuss"],
    ["discuss", "resort"],
    ["resort", "compare"],
    ["compare", "commit"],
  ] as const)
    await desk.send("move", { from, to });
  const button = phone.page.getByRole("button", { name: "I am done" });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(phone.page.getByText("The facilitator sees that you are done.")).toBeVisible();
  await expectAccessible(phone.page, "commit, done");
  await phone.page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");

  // It saves nothing: who thinks so is told, and has the words still when the workshop closes over them.
  const sheet = (column: string) => phone.page.getByRole("region", { name: `More of ${column}` });
  await sheet("Leadership").getByLabel("I will …").fill("ask who decides");
  await sheet("Management").getByLabel("I will …").fill("write down who does what");
  await button.click();
  await expect(phone.page.getByText("2 sentences above are not saved yet")).toBeVisible();
  await sheet("Leadership").getByRole("button", { name: "Keep it to myself" }).click();
  await expect(phone.page.getByText("one sentence above is not saved yet")).toBeVisible();
  await button.click();
  await done(desk, 0);
  await amara.page.locator("button.go").click();
  const closing = amara.page.getByRole("alertdialog", { name: "Close the workshop?" });
  await expect(closing.getByText("One person has not said “I am done”.")).toBeVisible();
  await closing.getByRole("button", { name: "Close workshop" }).click();
  await expect(phone.page.getByRole("heading", { name: "Not saved in time" })).toBeVisible();
  await expect(phone.page.getByText("write down who does what")).toBeVisible();
  await expect(phone.page.getByText("ask who decides")).toHaveCount(1);
  await expectAccessible(phone.page, "closed, a sentence that was not saved");
  desk.close();
});

test("a line for each box, and a line against the article: kept until the server has it", async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Lines");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const { page, context, join } = await Phone.open(browser).then((phone) => ({
    page: phone.page,
    context: phone.context,
    join: phone.join.bind(phone),
  }));
  await join(url, code, "Priya");
  for (const [from, to] of [
    ["lobby", "sort"],
    ["sort", "discuss"],
  ] as const)
    await desk.send("move", { from, to });
  await desk.send("show", { cardId: INTERPLAY });
  const argued = QUICK.cards.find(({ kind }) => kind === "sort");
  const elsewhere = QUICK.cards.findLast(({ kind }) => kind === "sort");

  const box = page.getByLabel("Leadership: what does it ask of you?");
  await box.fill("Say what the week is for");
  await expectAccessible(page, "discuss, a card without a column");
  await box.press("Enter");
  const words = (text: string) =>
    told(desk, (view) => view.words.length === 1 && view.words[0]?.col === 0 && view.words[0].text === text);
  await words("Say what the week is for");
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Change it" }).click();
  await expect(box).toBeFocused();
  await box.fill("Say why it matters");
  await page.getByRole("button", { name: "Save" }).first().click();
  await words("Say why it matters");
  await expect(page.getByRole("blockquote")).toHaveText("Say why it matters");
  await expectAccessible(page, "discuss, a line saved");

  // The next card comes while a line is written: it stays under the thumb, and is still taken.
  const second = page.getByLabel("Management: what does it ask of you?");
  await second.pressSequentially("Keep the");
  await desk.send("show", { cardId: argued?.id ?? "" });
  await expect(page.getByText(argued?.text ?? "")).toBeVisible();
  await expect(page.getByRole("heading", { name: `Not sent yet: ${INTERPLAY_TITLE}` })).toBeVisible();
  await expect(second).toBeFocused();
  // Cleared to be written anew, it has nothing to send, and stays as well.
  await second.fill("");
  await desk.send("show", { cardId: elsewhere?.id ?? "" });
  await expect(page.getByText(elsewhere?.text ?? "")).toBeVisible();
  await expect(second).toBeFocused();
  await second.pressSequentially("Keep the promises");
  await expectAccessible(page, "discuss, a line about the card before");
  await second.press("Enter");
  await expect(second).toHaveCount(0);
  await desk.send("show", { cardId: INTERPLAY });
  await told(desk, (view) => view.words.some(({ col, text }) => col === 1 && text === "Keep the promises"));
  // So do the tables.
  await page.getByRole("button", { name: "Change it" }).first().click();
  await box.fill("Say why it matters to us");
  await desk.send("seat", {});
  const toTable = page.getByRole("button", { name: "Leave it and go to table 1" });
  await expect(toTable).toBeVisible();
  await expect(box).toHaveValue("Say why it matters to us");
  await expectAccessible(page, "discuss, a line when the tables are laid");
  await toTable.click();
  await expect(page.getByText("You sit at table 1", { exact: true })).toBeVisible();
  await desk.send("tables", { state: "none" });
  await box.press("Enter");
  await told(desk, (view) => view.words.some(({ text }) => text === "Say why it matters to us"));

  for (const [from, to] of [
    ["discuss", "resort"],
    ["resort", "compare"],
  ] as const)
    await desk.send("move", { from, to });
  await desk.send("openAll", {});
  await desk.send("show", { cardId: argued?.id ?? "" });
  await expect(page.getByText(argued?.text ?? "")).toBeVisible();
  await expect(page.getByText("First your own answer.")).toBeVisible();
  await desk.send("layer", { on: argued?.id ?? "", layer: "article" });
  const argue = page.getByRole("button", { name: "I would argue with the article" });
  await argue.click();
  await expect(argue).toHaveAttribute("aria-pressed", "true");
  const line = page.getByLabel("Why? One line, if you like");
  await line.fill("Nobody follows a plan they do not believe in.");
  await expect(page.getByText("115 letters left")).toBeVisible();
  await expectAccessible(page, "compare, an argument");
  // The stage goes back a layer, or on to another card: who writes is not taken away from it.
  await desk.send("layer", { on: argued?.id ?? "", layer: "room" });
  await announced(page, "Now the room’s answers.");
  await expect(line).toBeFocused();
  await desk.send("show", { cardId: elsewhere?.id ?? "" });
  await expect(page.getByText(argued?.text ?? "")).toBeVisible();
  await desk.send("show", { cardId: argued?.id ?? "" });
  await desk.send("layer", { on: argued?.id ?? "", layer: "article" });
  // A send that fails says so and keeps what was typed.
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Not saved yet/)).toBeVisible();
  await expect(line).toHaveValue("Nobody follows a plan they do not believe in.");
  await context.setOffline(false);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await told(desk, ({ arguments: lines }) => lines[0]?.line === "Nobody follows a plan they do not believe in.");
  await expect(page.getByRole("blockquote")).toHaveText("Nobody follows a plan they do not believe in.");
  await expectAccessible(page, "compare, an argument saved");
  await page.getByRole("button", { name: "Take the line back" }).click();
  await told(desk, (view) => view.arguments.length === 0);
  await expect(argue).toHaveAttribute("aria-pressed", "true");
  await expect(line).toBeFocused();
  await expect(line).toHaveValue("");

  // Half a line at "Go on to Commit" can still be sent there.
  await line.fill("A plan is a promise.");
  await desk.send("move", { from: "compare", to: "commit" });
  await expect(page.getByRole("heading", { name: "Your argument, not sent yet", exact: true })).toBeVisible();
  await expect(line).toHaveValue("A plan is a promise.");
  await expectAccessible(page, "commit, a line against the article");
  // A refusal is told as what it is, and not as a lost line.
  const same = await phoneActor(url, code, context);
  for (let times = 0; times < 100; times++) await same.refusal("rate", { rating: 9 });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("That was too fast for the server. Wait a moment and try again.")).toBeVisible();
  same.close();
  await expect(async () => {
    await page.getByRole("button", { name: "Save" }).click({ timeout: 1_000 });
    await expect(page.getByRole("blockquote")).toHaveText("A plan is a promise.", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await told(desk, ({ arguments: lines }) => lines[0]?.line === "A plan is a promise.");
  desk.close();
});
