import { mkdirSync } from "node:fs";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import type { ConsoleNotice } from "../../lib/domain/view-console";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { BROWSER_ARGS, ensureBrowser } from "../browser";
import { type Actor, consoleActor, participantActor } from "../fixtures/actors";
import { inviteColleague } from "../fixtures/colleague";
import { startProduct } from "../fixtures/server";
import { ConsoleScreen } from "../pages/console-screen";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";
import { stillness } from "../pages/stillness";
import { lengthenTexts } from "./longer-texts";
import { OTHER_DECKS } from "./other-decks";
import { screenFaults } from "./screen-faults";

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const [, folder = "e2e/.output/screens", size = "3", names = "", widths = "", other = ""] = process.argv.slice(2);
const DECK = OTHER_DECKS[other]?.() ?? quickForm(deck as Deck);
const CARDS = DECK.cards.filter(({ kind }) => kind === "sort");
const INTERPLAY = DECK.cards.find(({ kind }) => kind === "interplay")?.id ?? "";
const COLUMNS = DECK.columns as [Deck["columns"][number], Deck["columns"][number]];
/** Of the columns one or another, as `number` has it. */
const columnOf = (number: number) => COLUMNS[number % COLUMNS.length] ?? COLUMNS[0];
const PEOPLE = Number(size);
const WANTED = new RegExp(names);
const WIDTHS = new RegExp(widths);
const say = (line: string) => process.stdout.write(`${line}\n`);
const found = ensureBrowser(say);
if (!found.ok) throw new Error(found.message);
mkdirSync(folder, { recursive: true });
const product = await startProduct();
// A walk that fails leaves no product behind.
process.once("uncaughtException", (error) => {
  say(String(error.stack));
  void product.stop().finally(() => process.exit(1));
});
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
const { url } = product;
let faulty = 0;

/** Both themes, all widths, with the texts there are and with longer ones. A stage is looked at where there are stages. */
async function look(page: Page, name: string, kind: "phone" | "desk" | "stage"): Promise<void> {
  if (!WANTED.test(name)) return;
  // As a page in the deck's language would be written.
  if (DECK.language === "ar") await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  for (const { width, height } of SIZES) {
    if (!WIDTHS.test(String(width))) continue;
    if (kind === "stage" && width < 768) continue;
    await page.setViewportSize({ width, height: kind === "stage" ? Math.round((width * 9) / 16) : height });
    for (const variant of ["light", "dark-long"] as const) {
      const theme = variant === "light" ? "light" : "dark";
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      if (kind === "stage")
        await page.evaluate((to) => document.querySelector(".stage")?.setAttribute("data-theme", to), theme);
      await stillness(page);
      const giveBack = variant === "light" ? async () => {} : await lengthenTexts(page);
      const where = `${kind}-${name}-${width}-${variant}-${PEOPLE}`;
      for (const fault of await screenFaults(page, {
        isTouch: kind === "phone" || (kind === "desk" && width < 1024),
      })) {
        faulty++;
        say(`${where}: ${fault}`);
      }
      await page.screenshot({ path: `${folder}/${where}.png`, fullPage: kind !== "stage" });
      await giveBack();
    }
  }
  // What is pressed next stands where it does on a laptop.
  if (kind === "desk") await page.setViewportSize({ width: 1440, height: 900 });
}

const answers = (person: number, round: 1 | 2, cards: readonly { id: string }[]) => ({
  placements: cards.map(({ id }, at) => ({
    cardId: id,
    columnId: columnOf(Math.min((person + at * round) % (COLUMNS.length + (at % 2)), COLUMNS.length - 1)).id,
    round,
    seq: round * 1_000 + at,
    sure: person % 3 === 0 ? null : person % 2 === 0,
  })),
});
const each = async (people: Actor[], act: (person: Actor, at: number) => Promise<unknown> | undefined) => {
  for (const [at, person] of people.entries()) await act(person, at);
};

/** tsx names functions by a helper of its own, which a page does not have. */
const knowNames = (context: BrowserContext) => context.addInitScript("globalThis.__name = (named) => named");
const amara = await Facilitator.open(browser);
await knowNames(amara.context);
await look(await opened(amara.context, "/"), "landing", "phone");
await look(await opened(amara.context, "/signup"), "signup", "desk");
await amara.signUp(url, "Amara Osei-Bonsu");
await look(amara.page, "list-empty", "desk");
await look(await opened(amara.context, "/workshops/new"), "create", "desk");
await amara.page.setViewportSize({ width: 1440, height: 900 });
const title = "Ward 6 away morning, with everybody who came";
const code = await (other === "" ? amara.create(url, title, /Quick 12/) : amara.importDeck(url, title, DECK));
const desk = await consoleActor(url, amara.workshopId(), amara.context);
const stage = await amara.openStage();
const priya = await Phone.open(browser, { cards: DECK.cards });
await knowNames(priya.context);
await priya.page.goto(`${url}/join/${code}`);
await look(priya.page, "join", "phone");
await priya.join(url, code, "Priyadarshini-Annapurna");
const people: Actor[] = [];
for (let at = 1; at < PEOPLE; at++) people.push(await participantActor(url, code));
/** One after the other: the screens of one machine. */
async function lookAtAll(name: string): Promise<void> {
  if (!WANTED.test(name)) return;
  await desk.view<ConsoleNotice>("console", ({ people: count }) => count >= PEOPLE);
  await new Promise((go) => setTimeout(go, 1_500));
  await look(priya.page, name, "phone");
  await look(stage, name, "stage");
  await look(amara.page, name, "desk");
}

await lookAtAll("lobby");
const screen = new ConsoleScreen(amara.page);
await screen.openSettings();
await look(amara.page, "settings", "desk");
await amara.page.keyboard.press("Escape");
await screen.openPeople();
await look(amara.page, "people", "desk");
await amara.page.keyboard.press("Escape");
await priya.page.getByRole("button", { name: "Try it first" }).click();
await look(priya.page, "practice", "phone");
await desk.send("move", { from: "lobby", to: "sort" });
await desk.send("timer", { action: "start", duration: 9 * 60_000 });
await each(people, (person, at) => (at % 4 === 3 ? undefined : person.send("place", answers(at, 1, CARDS))));
await lookAtAll("sort");
await amara.page.getByRole("button", { name: "Enter a paper sheet" }).click();
await look(amara.page, "paper", "desk");
await amara.page.keyboard.press("Escape");
await amara.page.getByRole("button", { name: "Enter sheets from a file" }).click();
await look(amara.page, "paper-file", "desk");
const sheets = Buffer.from("Name,1,2\nAna,1,both\nBen,1,2\nAna,1,2\n,2,x\nCleo,both,x\n");
await amara.page.getByLabel("File (CSV)").setInputFiles({ name: "sheets.csv", mimeType: "text/csv", buffer: sheets });
await amara.page.getByText("sheets are good").waitFor();
await look(amara.page, "paper-file-preview", "desk");
await amara.page.keyboard.press("Escape");
await priya.sort((id) => columnOf(CARDS.findIndex((card) => card.id === id)).label);
await look(priya.page, "board", "phone");
await priya.page.locator("[data-card]").first().click();
await look(priya.page, "board-card", "phone");
await priya.page.getByRole("button", { name: "Put it back" }).click();
await priya.page.getByRole("button", { name: "All good" }).click();
await look(priya.page, "handed-in", "phone");
await each(people, (person, at) => (at % 4 === 3 ? person.send("place", answers(at, 1, CARDS)) : undefined));
await desk.send("move", { from: "sort", to: "discuss" });
await lookAtAll("discuss-empty");
const [first, second, third] = CARDS as [Deck["cards"][number], Deck["cards"][number], Deck["cards"][number]];
await desk.send("show", { cardId: INTERPLAY });
await each(people.slice(0, 12), (person, at) =>
  person.send("addWord", {
    cardId: INTERPLAY,
    columnId: columnOf(at + 1).id,
    text: `Say early what it is for, and who decides (${at})`,
  }),
);
await lookAtAll("boxes");
for (const { id } of [third, second, first]) await desk.send("show", { cardId: id });
await desk.send("layer", { on: first.id, layer: "room" });
await lookAtAll("discuss");
await desk.send("seat", {});
await desk.send("show", { cardId: null });
await lookAtAll("seats");
// In a hall nobody is listed.
const seats = amara.page.getByRole("button", { name: "Who sits where" });
if (await seats.isVisible()) {
  await seats.click();
  await look(amara.page, "seats-dialog", "desk");
  await amara.page.keyboard.press("Escape");
}
await desk.send("tables", { state: "open" });
await lookAtAll("tables");
await priya.page.locator("[data-card]").first().click();
await look(priya.page, "table-card", "phone");
await desk.send("tables", { state: "closed" });
await desk.send("move", { from: "discuss", to: "resort" });
await lookAtAll("resort");
await priya.sort(() => COLUMNS[0].label);
await each(people, (person, at) => person.send("place", answers(at + 1, 2, [first, second, third])));
await desk.send("move", { from: "resort", to: "compare" });
await lookAtAll("compare-intro");
await desk.send("show", { cardId: first.id });
await lookAtAll("compare-card-mine");
await desk.send("layer", { on: first.id, layer: "room" });
await lookAtAll("compare-card-room");
await desk.send("layer", { on: first.id, layer: "article" });
await each(people.slice(0, 8), (person, at) =>
  person.send("object", {
    cardId: first.id,
    on: true,
    line: `It was agreed beforehand, and everybody who was there knew it (${at})`,
  }),
);
await lookAtAll("compare-card");
await desk.send("show", { cardId: INTERPLAY });
await desk.send("layer", { on: INTERPLAY, layer: "article" });
await lookAtAll("compare-boxes");
const [pair] = DECK.pairs;
if (pair) {
  await desk.send("showPair", { pairId: pair.id });
  await lookAtAll("compare-pair-mine");
  await desk.send("layer", { on: pair.id, layer: "article" });
  await lookAtAll("compare-pair");
}
await desk.send("openAll", {});
for (const compare of ["overview", "movement"] as const) {
  await desk.send("show", { cardId: null });
  await desk.send("stage", { set: { compare } });
  await look(stage, `compare-${compare}`, "stage");
}
await look(amara.page, "compare-all", "desk");
await look(priya.page, "compare-all", "phone");
await desk.send("move", { from: "compare", to: "commit" });
await each(people.slice(0, 30), (person, at) =>
  person.send("commit", {
    columnId: columnOf(at + 1).id,
    occasion: "our Tuesday round ends and nobody has said who does what by when",
    action: "ask each of us for one sentence about it",
    shared: at % 3 !== 0,
    named: at % 2 === 0,
  }),
);
await lookAtAll("commit");
await desk.send("move", { from: "commit", to: "closed" });
await each(people, (person, at) => person.send("rate", { rating: 1 + (at % 5) }));
await lookAtAll("closed");
await look(await opened(priya.context, `/play/${code}/me`), "me", "phone");
const report = await opened(amara.context, `/workshops/${amara.workshopId()}/report`);
await look(report, "report", "desk");
await report.getByRole("button", { name: "Share" }).click();
await look(report, "share", "desk");
await look(await withColleague(), "facilitators", "desk");
await look(await opened(amara.context, "/workshops"), "list", "desk");
desk.close();
for (const person of people) person.close();
await browser.close();
await product.stop();
say(`${faulty} faults; the pictures are in ${folder}.`);
process.exitCode = faulty > 0 ? 1 : 0;

/** Two facilitators and a link, which a third may use. */
async function withColleague(): Promise<Page> {
  const page = await opened(amara.context, `/workshops/${amara.workshopId()}/facilitators`);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = ((await page.getByTestId("co-link").textContent()) ?? "").trim();
  const noor = await inviteColleague(browser, url, amara);
  await noor.page.goto(link);
  await noor.page.getByRole("button", { name: "Facilitate together" }).click();
  await noor.page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
  await page.reload();
  return page;
}

async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}
