// Over 300 lines: three journeys in one room, whose queue the test works out by other means.
import type { Page } from "@playwright/test";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, participantActor } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { ConsoleScreen } from "../pages/console-screen";
import { Phone } from "../pages/phone";

const QUICK = new Set(deck.quick);
const CARDS = deck.cards.filter((card) => card.kind === "sort" && QUICK.has(card.id));
const COLUMNS = ["leadership", "management"] as const;
const titleOf = (id: string) => deck.cards.find((card) => card.id === id)?.title ?? "";
const dimensionOf = (id: string) => deck.cards.find((card) => card.id === id)?.dimension ?? "";
const labelOf = (id: string) => deck.dimensions.find((one) => one.id === dimensionOf(id))?.label ?? "";

const PEOPLE = 9;
/** Of nine people, how many put each of the twelve cards under leadership. */
const LEADERSHIP = [4, 8, 3, 9, 5, 1, 4, 6, 0, 5, 2, 7];
const isLeadership = (person: number, at: number) => (person + at) % PEOPLE < (LEADERSHIP[at] ?? 0);
const isSure = (person: number, at: number) => (person * 2 + at) % 3 === 0;

/** What the nine did, counted here by itself: [leadership, management]. */
const count = (holds: (person: number) => boolean) =>
  Array.from({ length: PEOPLE }, (_, at) => at).filter(holds).length;
const FIRST = CARDS.map((card, at) => ({
  id: card.id,
  counts: [count((one) => isLeadership(one, at)), count((one) => !isLeadership(one, at))] as const,
  sure: [
    count((one) => isLeadership(one, at) && isSure(one, at)),
    count((one) => !isLeadership(one, at) && isSure(one, at)),
  ] as const,
}));
type Counted = (typeof FIRST)[number];

const sum = ([a, b]: readonly [number, number]) => a + b;
const evenness = (pair: readonly [number, number]) =>
  sum(pair) === 0
    ? 0
    : -pair.reduce((bits, n) => (n === 0 ? bits : bits + (n / sum(pair)) * Math.log2(n / sum(pair))), 0);
const isSplit = ({ counts }: Counted) => Math.max(...counts) / sum(counts) < 0.7;
const weight = ({ counts, sure }: Counted) => evenness(counts) * (1 + (evenness(sure) * sum(sure)) / sum(counts));

/** By the rule: most even first, weighed by the sure ones; no second card of a dimension before another's first. */
function expectedQueue(): string[] {
  const left = FIRST.filter(isSplit).sort((a, b) => weight(b) - weight(a));
  const heard = new Map<string, number>();
  const times = ({ id }: Counted) => heard.get(dimensionOf(id)) ?? 0;
  const queue: string[] = [];
  while (left.length > 0) {
    const least = Math.min(...left.map(times));
    const [next] = left.splice(
      left.findIndex((one) => times(one) === least),
      1,
    );
    if (next === undefined) break;
    queue.push(next.id);
    heard.set(dimensionOf(next.id), least + 1);
  }
  return queue;
}

function sentence(id: string, queue: readonly string[]): string {
  const { counts, sure } = FIRST.find((one) => one.id === id) as Counted;
  const before = queue.slice(0, queue.indexOf(id)).filter((one) => dimensionOf(one) === dimensionOf(id)).length;
  const rank = ["first card", "second card", "third card"][before] ?? "a further card";
  const confident = sure[0] > 0 && sure[1] > 0 ? `; ${sum(sure)} of them sure, on both sides` : "";
  return `Split ${counts[0]} to ${counts[1]}${confident}; ${rank} on ${labelOf(id)}.`;
}

async function joinAll(url: string, code: string): Promise<Actor[]> {
  return Promise.all(Array.from({ length: PEOPLE }, () => participantActor(url, code)));
}

/** Round 1 of one of the nine: twelve cards, or some of them. */
const sort = (people: readonly Actor[], who: number, from = 0, to = CARDS.length) =>
  people[who]?.send("place", {
    placements: CARDS.slice(from, to).map(({ id }, at) => ({
      cardId: id,
      columnId: COLUMNS[isLeadership(who, from + at) ? 0 : 1],
      round: 1,
      seq: from + at + 1,
      sure: isSure(who, from + at),
    })),
  });
const sortAll = (people: readonly Actor[]) => Promise.all(people.map((_, who) => sort(people, who)));

/** Faster than any answer comes back. */
const pressAtOnce = (page: Page, names: readonly string[]) =>
  page.evaluate((labels) => {
    for (const label of labels) document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
  }, names);

test("the queue says why each card stands where it does, and is changed by keyboard alone", { tag: "@long" }, async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "The queue");
  const desk = new ConsoleScreen(amara.page);
  const stage = await amara.openStage();
  const people = await joinAll(url, code);
  await amara.goOn("Sort");

  // Somebody with five of twelve cards says to be done, and counts as done everywhere.
  const last = PEOPLE - 1;
  await sortAll(people.slice(0, last));
  await expect(amara.page.getByLabel("How far the room is").getByText("8 of 9 are done")).toBeVisible();
  await amara.page.locator("button.go").click();
  await expect(amara.page.getByRole("alertdialog", { name: "1 person is still sorting" })).toBeVisible();
  await amara.page.getByRole("button", { name: "Not yet" }).click();
  await sort(people, last, 0, 5);
  await people[last]?.send("ready", { phase: "sort", on: true });
  await expect(amara.page.getByText("5 of 12, says done")).toBeVisible();
  await expect(amara.page.getByLabel("How far the room is").getByText("9 of 9 are done")).toBeVisible();
  await sort(people, last, 5);
  await expect(amara.page.getByText("5 of 12, says done")).toHaveCount(0);
  await amara.goOn("Discuss");

  // Proposed and explained; every card is named once.
  const queue = expectedQueue();
  expect(queue.length).toBeGreaterThan(4);
  await desk.expectCards("Next and waiting", queue);
  expect(await desk.reasons()).toEqual(queue.map((id) => sentence(id, queue)));
  const agreed = FIRST.filter((one) => !isSplit(one)).map(({ id }) => id);
  await desk.expectCards("Agreed", agreed);
  await expectAccessible(amara.page, "console, discuss, queue");
  // The columns scroll, and the page does not: below them would be nothing.
  expect(await amara.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);

  // Reorder, skip and add by key; the focus stays where it was, and what came of it is said.
  const [first = "", second = "", third = "", ...rest] = queue;
  await desk.pressByKey(`Move up: ${titleOf(third)}`);
  await desk.expectCards("Next and waiting", [first, third, second, ...rest]);
  expect(await desk.focused()).toBe(`Move up: ${titleOf(third)}`);
  await expect(
    amara.page.getByRole("status").filter({ hasText: `${titleOf(third)} is now at place 2` }),
  ).toBeAttached();
  await desk.pressByKey(`Skip: ${titleOf(first)}`);
  await desk.expectCards("Skipped", [first]);
  expect((await desk.reasons())[0]).toContain("In your order: split");
  await expect.poll(desk.focused).toContain(titleOf(first));
  const [added = ""] = agreed;
  await desk.pressByKey(`Add to the queue: ${titleOf(added)}`);
  await expect
    .poll(() => desk.cardsIn("Next and waiting").then((ids) => ids.slice(0, 3)))
    .toEqual([third, second, added]);
  // Pressed twice before the first press shows, a card goes two places; another press follows at once.
  const [, , , behind = "", fifth = ""] = await desk.cardsIn("Next and waiting");
  await pressAtOnce(amara.page, [
    `Move up: ${titleOf(behind)}`,
    `Move up: ${titleOf(behind)}`,
    `Skip: ${titleOf(fifth)}`,
  ]);
  await expect.poll(() => desk.cardsIn("Next and waiting").then((ids) => ids.indexOf(behind))).toBe(1);
  await desk.expectCards("Skipped", [first, fifth]);
  await expect(amara.page.getByText("The order of the cards was changed")).toHaveCount(0);
  const plan = await desk.cardsIn("Next and waiting");

  // The same on another console; the next card goes on stage in that order.
  await amara.page.reload();
  await desk.expectCards("Next and waiting", plan);
  await desk.pressByKey("First card");
  for (const [at, id] of plan.slice(0, 3).entries()) {
    await expect(stage.getByText(deck.cards.find((card) => card.id === id)?.text ?? "")).toBeVisible();
    await desk.expectCards("Talked about", plan.slice(0, at + 1));
    if (at < 2) await desk.pressByKey("Next card");
  }
  await desk.pressByKey("Back");
  await expect(stage.getByText(deck.cards.find((card) => card.id === second)?.text ?? "")).toBeVisible();
  await desk.pressByKey(`Put back: ${titleOf(first)}`);
  await expect.poll(() => desk.cardsIn("Next and waiting")).toContain(first);
  for (const person of people) person.close();
});

test("boxes are filled with the room's words, and an argument can be hidden", { tag: "@long" }, async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Boxes and arguments");
  const { page } = amara;
  const stage = await amara.openStage();
  const people = await joinAll(url, code);
  const [one, two, three] = people as [Actor, Actor, Actor];
  await amara.goOn("Sort");
  await sortAll(people);
  await amara.goOn("Discuss");

  // A card that takes both comes when it was added, and not a second time.
  const both = "exam-week-and-beyond";
  const desk = new ConsoleScreen(page);
  await page.getByRole("button", { name: `Add to the queue: ${titleOf(both)}` }).click();
  await expect.poll(() => desk.cardsIn("Next and waiting").then(([id]) => id)).toBe(both);
  await page.getByRole("button", { name: "First card" }).click();
  await expect(page.getByRole("region", { name: "What the room says" })).toBeVisible();
  await expect.poll(() => desk.cardsIn("Next and waiting")).not.toContain(both);
  await one.send("addWord", { cardId: both, columnId: "leadership", text: "Say what it is for" });
  await page.getByLabel("What the room says about Management").fill("Rooms and times for all");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What the room says about Management")).toHaveValue("");
  await expect(stage.getByText("Say what it is for")).toBeVisible();
  await expect(stage.getByText("Rooms and times for all")).toBeVisible();
  await page.getByRole("button", { name: "Hide: Say what it is for" }).click();
  await expect(stage.getByText("Say what it is for")).toHaveCount(0);
  await page.getByRole("button", { name: "Show again: Say what it is for" }).click();
  await expect(stage.getByText("Say what it is for")).toBeVisible();
  await expectAccessible(page, "console, discuss, boxes");

  // One card is talked about, and three of nine go elsewhere.
  await page.getByRole("button", { name: "Next card" }).click();
  const [talked = ""] = await expect
    .poll(() => desk.cardsIn("Talked about"))
    .toHaveLength(1)
    .then(() => desk.cardsIn("Talked about"));
  // What is still written about the card before is folded away, so that the next cards stay in sight, and can be hidden.
  await one.send("addWord", { cardId: both, columnId: "management", text: "Late and improper" });
  await expect(page.getByText("Late and improper")).toBeHidden();
  const lines = page.locator("details").filter({ hasText: "3 lines about earlier cards" });
  const below = () => lines.evaluate((one) => one.clientHeight - (one.querySelector("summary")?.clientHeight ?? 0));
  await expect.poll(below, "nothing is below lines that are folded away").toBe(0);
  await page.getByText("3 lines about earlier cards").click();
  await page.getByRole("button", { name: "Hide: Late and improper" }).click();
  await expect(page.getByRole("button", { name: "Show again: Late and improper" })).toBeVisible();
  await page.getByText("3 lines about earlier cards").click();
  await amara.goOn("Sort again");
  const at = CARDS.findIndex(({ id }) => id === talked);
  for (const [who, person] of people.entries()) {
    const before = isLeadership(who, at) ? 0 : 1;
    const columnId = COLUMNS[who < 3 ? 1 - before : before] ?? "";
    await person.send("place", { placements: [{ cardId: talked, columnId, round: 2, seq: 5_000, sure: null }] });
  }
  await amara.goOn("Compare");
  await page.getByRole("radio", { name: "Lists" }).check();
  await amara.putOnStage(titleOf(talked));
  await expect(page.getByText(/who answered twice/)).toHaveCount(0);
  await page.getByRole("button", { name: "Show the room’s" }).click();
  await expect(page.getByText(/who answered twice/)).toHaveCount(0);
  await page.getByRole("button", { name: "Open the article’s view" }).first().click();
  await expect(page.getByText(/^Of 9 who answered twice, 6 stayed/).first()).toBeVisible();

  await one.send("object", { cardId: talked, on: true, line: "It is agreed beforehand" });
  await two.send("object", { cardId: talked, on: true, line: "An improper line" });
  await three.send("object", { cardId: talked, on: true, line: null });
  await expect(page.getByRole("heading", { name: "3 people would argue with the article" })).toBeVisible();
  await page.getByRole("button", { name: "Hide: An improper line" }).click();
  await expect(page.getByRole("button", { name: "Show again: An improper line" })).toBeVisible();
  await expectAccessible(page, "console, compare, arguments");
  // Taken back and written anew it is hidden still.
  for (const on of [false, true])
    await two.send("object", { cardId: talked, on, line: on ? "An improper line again" : null });
  await expect(page.getByRole("button", { name: "Show again: An improper line again" })).toBeVisible();
  // What the room wrote comes on stage once more, and is taken off it there, too.
  const beside = await consoleActor(url, amara.workshopId(), amara.context);
  await beside.send("show", { cardId: both });
  await expect(stage.getByText("Say what it is for")).toBeVisible();
  const folded = page.getByText("What the room says: 3 lines");
  await folded.click();
  await page.getByRole("button", { name: "Hide: Say what it is for" }).click();
  await expect(stage.getByText("Say what it is for")).toHaveCount(0);
  await expect(stage.getByText("Rooms and times for all")).toBeVisible();
  beside.close();
  await amara.goOn("Commit");
  await folded.click();
  await expect(page.getByRole("button", { name: "Show again: Say what it is for" })).toBeVisible();
  await expectAccessible(page, "console, commit, what the room wrote");
  const report = await page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
  const told = await report.text();
  expect(told).toContain("It is agreed beforehand");
  for (const hidden of ["An improper line", "Say what it is for", "Late and improper"])
    expect(told).not.toContain(hidden);
  for (const person of people) person.close();
});

test("the door is locked, somebody is banned and let in again, and names are off on every screen", {
  tag: "@long",
}, async ({ browser, product }) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Peace in the room");
  const { page } = amara;
  const desk = new ConsoleScreen(page);
  const stage = await amara.openStage();
  const [priya, late] = await Promise.all([Phone.open(browser), Phone.open(browser)]);
  await priya.join(url, code, "Priya");
  await expect(stage.getByText("Priya")).toBeVisible();

  // Names off, and on again.
  const settings = await desk.openSettings();
  await expectAccessible(page, "console, settings");
  await settings.getByRole("radio", { name: "Guest 1, Guest 2" }).click();
  await expect(stage.getByText("Guest 1", { exact: true })).toBeVisible();
  await expect(stage.getByText("Priya")).toHaveCount(0);
  await expect(page.getByText("Guest 1", { exact: true }).first()).toBeAttached();
  await expect(page.getByText("Priya")).toHaveCount(0);
  await expect(priya.page.getByRole("heading", { name: "You’re in, Guest 1" })).toBeVisible();
  await settings.getByRole("radio", { name: "As given" }).click();
  await expect(stage.getByText("Priya")).toBeVisible();
  await expect(priya.page.getByRole("heading", { name: "You’re in, Priya" })).toBeVisible();
  await settings.getByRole("button", { name: "Close" }).click();

  // Rename, hide, show.
  const dialog = await desk.openPeople();
  await desk.about("Priya", "Change the name");
  await page.getByLabel("Name", { exact: true }).fill("Priya N.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(stage.getByText("Priya N.")).toBeVisible();
  await desk.about("Priya N.", "Hide the name");
  await expect(stage.getByText("Guest 1", { exact: true })).toBeVisible();
  await desk.about("Guest 1", "Show the name");
  await expect(stage.getByText("Priya N.")).toBeVisible();
  await expectAccessible(page, "console, people");
  await dialog.getByRole("button", { name: "Close" }).click();

  // Locked: said in the head of the page, and to who comes with the right code.
  await page.getByRole("switch", { name: /Lock joining/ }).click();
  await expect(page.locator("header").getByText("Joining is locked")).toBeVisible();
  await expectAccessible(page, "console, lobby, locked");
  await late.page.goto(`${url}/join/${code}`);
  await expect(late.page.getByText("The door is closed for now")).toBeVisible();
  await page.getByRole("switch", { name: /Lock joining/ }).click();
  await expect(page.locator("header").getByText("Joining is locked")).toHaveCount(0);
  await late.join(url, code, "Late Lena");

  // Banned with answers, refused at the door, let in again with all of them.
  await amara.goOn("Sort");
  await priya.sort(() => "Leadership", 3);
  await priya.expectAllSaved();
  await expect(page.getByText("3 of 12")).toBeVisible();
  await desk.openPeople();
  await desk.about("Priya N.", "Ban");
  await expect(page.getByRole("alertdialog", { name: "Ban Priya N.?" })).toBeVisible();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ban" }).click();
  await expect(page.getByRole("heading", { name: "Sent away (1)" })).toBeVisible();
  await expect(page.getByLabel("How far the room is").getByText("0 of 1 are done")).toBeAttached();
  await priya.page.goto(`${url}/join/${code}`);
  await expect(priya.page.getByText("You cannot join this workshop")).toBeVisible();
  await page.getByRole("button", { name: "Let in again: Priya N." }).click();
  await expect(page.getByRole("heading", { name: /^Sent away/ })).toHaveCount(0);
  await expect(page.getByLabel("How far the room is").getByText("0 of 2 are done")).toBeAttached();
  await expect(page.getByRole("dialog").getByText("3 of 12")).toBeVisible();
  await priya.page.goto(`${url}/play/${code}`);
  await priya.sort(() => "Leadership", 1);
  await expect(page.getByRole("dialog").getByText("4 of 12")).toBeVisible();

  // In a room of many somebody is found by name, and what is done about them is seen at once.
  const many = await Promise.all(Array.from({ length: 20 }, () => participantActor(url, code)));
  await page.getByLabel("Search for a name").fill("priya");
  await expect(page.getByText("1 person found")).toBeVisible();
  await expectAccessible(page, "console, somebody found");
  await desk.about("Priya N.", "Hide the name");
  await expect(page.getByText("Nobody here has this in the name.")).toBeVisible();
  await page.getByLabel("Search for a name").fill("guest 1");
  await desk.about("Guest 1", "Show the name");
  await page.getByLabel("Search for a name").fill("");
  await expect(page.getByRole("button", { name: "About Priya N." })).toBeVisible();
  for (const one of many) one.close();
});
