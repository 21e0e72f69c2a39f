import type { Page } from "@playwright/test";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { type Actor, consoleActor, participantActor } from "../fixtures/actors";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";
import {
  BOXED,
  boxesLeft,
  CARDS,
  COLUMNS,
  countsOf,
  directionOf,
  doneFirst,
  FEW,
  LINES,
  PEOPLE,
  placements,
  SPLIT,
  sureInRowsOf,
  sureOf,
  sureShownOf,
  WORDS,
} from "./room-thinks-script";

// Ten people over the real protocol, a stage in a browser. Whatever stage and report say is worked out here once more, from
// what each of the ten did (room-thinks-script.ts), by rules written down a second time.

type Notice = { words: { id: string; text: string }[]; arguments: { id: string; line: string }[]; people: number };
type Card = {
  id: string;
  first: { n: number; counts: number[] | null } | null;
  final: { n: number; counts: number[] | null } | null;
  sure: number[] | null;
  movement: { both: number; moved: number } | null;
  direction: Record<string, number> | null;
  arguing: number;
  arguments: string[];
  boxes: string[][] | null;
};

const cardOf = (id: string) => {
  const card = deck.cards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card;
};

test("a room that thinks: how sure, what it wrote, where it went and what it argues are the same on stage and in each format", async ({
  browser,
  product: { url },
}) => {
  test.setTimeout(240_000);
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, "The room thinks");
  const stage = await amara.openStage();
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const people: Actor[] = [];
  for (let person = 0; person < PEOPLE; person++) people.push(await participantActor(url, code));
  const each = (act: (actor: Actor, person: number) => Promise<unknown>) => Promise.all(people.map(act));

  // Sort: some say how sure they are, some do not; one hands in with cards left over.
  await desk.send("move", { from: "lobby", to: "sort" });
  await each((actor, person) => actor.send("place", { placements: placements(person, 1) }));
  await people[PEOPLE - 1]?.send("ready", { phase: "sort", on: true });
  await expect(stage.getByRole("img", { name: `${doneFirst()} of ${PEOPLE} are done` })).toBeVisible();

  // Discuss: two split cards without a figure, then one that takes both, in the room's words.
  await desk.send("move", { from: "sort", to: "discuss" });
  for (const cardId of SPLIT) {
    await desk.send("show", { cardId });
    await expect(stage.getByText(cardOf(cardId).text)).toBeVisible();
    await expect(stage.getByText("We are split on this one")).toBeVisible();
  }
  await desk.send("show", { cardId: BOXED });
  const boxes = stage.getByRole("list", { name: "What the room says" });
  await expect(boxes.getByText("Lines from your phones appear here.")).toHaveCount(2);
  for (const { by, column, text } of WORDS) {
    const writer = by === null ? desk : people[by];
    await writer?.send("addWord", { cardId: BOXED, columnId: column, text });
  }
  const hiddenWord = WORDS.find(({ hidden }) => hidden)?.text ?? "";
  await expect(stage.getByText(hiddenWord)).toBeVisible();
  const wordId = await idOf(desk, ({ words }) => words.find(({ text }) => text === hiddenWord)?.id);
  await desk.send("hideWord", { wordId, on: true });
  await expect(stage.getByText(hiddenWord)).toHaveCount(0);
  await expectBoxes(stage);
  expect(await stage.content()).not.toContain(cardOf(BOXED).byColumn?.leadership ?? "-");
  await expectAccessible(stage, "stage, discuss, boxes");
  expect(await people[0]?.refusal("addWord", { cardId: BOXED, columnId: "leadership", text: "x".repeat(81) })).toBe(
    "too_long",
  );

  // Sort again: the discussed cards come back empty.
  await desk.send("move", { from: "discuss", to: "resort" });
  await each(async (actor, person) => {
    const again = placements(person, 2);
    if (again.length > 0) await actor.send("place", { placements: again });
  });

  // Compare: one's own first, then the room's, then the article's, where people went, and who would argue.
  await desk.send("move", { from: "resort", to: "compare" });
  const [card = ""] = SPLIT;
  await desk.send("show", { cardId: card });
  await expect(stage.getByText("Everybody looks at their own answer first.")).toBeVisible();
  await expect(stage.getByText("The article’s view is still folded")).toBeVisible();
  const { both, moved } = directionOf(card);
  await expect(stage.getByText(`${moved} of ${both} changed their answer`)).toHaveCount(0);
  await desk.send("layer", { on: card, layer: "room" });
  await expect(stage.getByText(`${moved} of ${both} changed their answer`)).toBeVisible();
  await expect(stage.getByText("The article’s view is still folded")).toBeVisible();
  expect(await stage.content()).not.toContain(cardOf(card).rationale ?? "-");
  await desk.send("reveal", { cardId: card });
  await expect(stage.getByText(cardOf(card).rationale ?? "")).toBeVisible();
  await expectDirection(stage, card);
  for (const { by, line } of LINES) await people[by]?.send("object", { cardId: card, on: true, line });
  await expect(stage.getByText(`${LINES.length} would argue with the article`)).toBeVisible();
  await people[9]?.send("object", { cardId: card, on: true, line: "TAKEN BACK" });
  await people[9]?.send("object", { cardId: card, on: false, line: null });
  await expect(stage.getByText(`${LINES.length} would argue with the article`)).toBeVisible();
  const hiddenLine = LINES.find(({ hidden }) => hidden)?.line ?? "";
  const argumentId = await idOf(desk, (seen) => seen.arguments.find(({ line }) => line === hiddenLine)?.id);
  await desk.send("hideArgument", { argumentId, on: true });
  for (const { line } of LINES) if (line !== null) await expect(stage.getByText(line)).toHaveCount(0);
  expect(await people[0]?.refusal("object", { cardId: card, on: true, line: "x".repeat(10_000) })).toBe("too_long");
  expect(await people[0]?.refusal("object", { cardId: SPLIT[1] ?? "", on: true, line: null })).toBe("not_revealed");
  await expectAccessible(stage, "stage, compare, an opened card");

  await desk.send("show", { cardId: BOXED });
  await expectBoxes(stage);
  expect(await stage.content()).not.toContain(cardOf(BOXED).byColumn?.leadership ?? "-");
  await desk.send("reveal", { cardId: BOXED });
  for (const column of COLUMNS) await expect(stage.getByText(cardOf(BOXED).byColumn?.[column] ?? "")).toBeVisible();
  await expectBoxes(stage);
  for (const theme of ["dark", "light"] as const) {
    await desk.send("stage", { set: { theme } });
    await expect(stage.locator(`.stage[data-theme=${theme}]`)).toBeVisible();
    await expectAccessible(stage, `stage, compare, boxes beside the article, ${theme}`);
  }

  await desk.send("openAll", {});
  await desk.send("move", { from: "compare", to: "commit" });
  await desk.send("move", { from: "commit", to: "closed" });
  await expect(stage.getByText("Thank you")).toBeVisible();

  // The report, in each of its formats.
  const file = async (name: string) => {
    const answer = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/${name}`);
    expect(answer.ok()).toBe(true);
    return answer.text();
  };
  const json = await file("report.json");
  const { cards, schemaVersion } = JSON.parse(json) as { cards: Card[]; schemaVersion: number };
  expect(schemaVersion).toBe(6);
  for (const id of CARDS) expectCard(cards.find((one) => one.id === id));
  expect(cards.find(({ id }) => id === FEW)).toMatchObject({ sure: null, direction: null, movement: null });
  expect(cards.find(({ id }) => id === BOXED)?.boxes).toEqual(boxesLeft());

  const csv = await file("cards.csv");
  expectCsv(csv);
  const answers = rowsOf(await file("answers.csv"));
  for (const id of CARDS.filter((one) => one !== FEW))
    for (const [at, column] of COLUMNS.entries()) {
      const said = answers.filter((row) => row.card === id && row.round === "1" && row.column === column);
      expect(said.length, id).toBe(countsOf(id, 1)[at]);
      expect(said.filter(({ sure }) => sure === "yes").length, id).toBe(sureInRowsOf(id)[at]);
    }
  expect(answers.some((row) => row.card === FEW)).toBe(false);

  await amara.page.goto(`${url}/workshops/${amara.workshopId()}/report`);
  await amara.page.getByRole("button", { name: /^Show the other \d+ cards/ }).click();
  const page = amara.page.getByRole("main");
  const row = page.getByRole("listitem").filter({ has: amara.page.getByRole("heading", { name: cardOf(card).title }) });
  const [lead, manage] = countsOf(card, 1);
  const [sureLead, sureManage] = sureOf(card);
  await expect(row).toContainText(
    `Sure of it in round 1: Leadership ${sureLead} of ${lead}, Management ${sureManage} of ${manage}.`,
  );
  await expectDirection(row, card);
  await expect(row).toContainText(`${LINES.length} people would argue with the article.`);
  for (const { line, hidden } of LINES)
    if (line !== null) await expect(row.getByText(line)).toHaveCount(hidden ? 0 : 1);
  const table = page.getByRole("table", { name: `What the room and the article say about ${cardOf(BOXED).title}` });
  for (const line of boxesLeft().flat()) await expect(table.getByText(line)).toBeVisible();
  for (const column of COLUMNS) await expect(table.getByText(cardOf(BOXED).byColumn?.[column] ?? "")).toBeVisible();
  await expectAccessible(amara.page, "report");
  await amara.page.setViewportSize({ width: 390, height: 844 });
  expect(await amara.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(amara.page, "report on a phone");
  for (const text of [json, csv, await amara.page.content()]) {
    expect(text).not.toContain(hiddenWord);
    expect(text).not.toContain(hiddenLine);
    expect(text).not.toContain("TAKEN BACK");
    expect(text).not.toMatch(/Guest \d/);
  }
  for (const actor of [...people, desk]) actor.close();
});

async function idOf(desk: Actor, find: (notice: Notice) => string | undefined): Promise<string> {
  return find(await desk.view<Notice>("console", (notice) => find(notice) !== undefined)) ?? "";
}

/** What stands in each box: the lines that were not hidden or written anew, newest last. */
async function expectBoxes(stage: Page): Promise<void> {
  for (const [at, column] of ["Leadership", "Management"].entries()) {
    const box = stage.locator(".o-box").filter({ has: stage.getByRole("heading", { name: column }) });
    await expect(box.getByRole("listitem")).toHaveText(boxesLeft()[at] ?? []);
  }
}

/** The figures shown add up to everybody who answered twice. */
async function expectDirection(where: Pick<Page, "locator">, id: string): Promise<void> {
  const { both, stayed, room, article, away, isOnePlace } = directionOf(id);
  await expect(where.locator(".dir-of")).toHaveText(`${both} people answered both times`);
  const expected = isOnePlace
    ? [`${stayed} stayed`, `${room} towards the room and the article`, `${away} away`]
    : [`${stayed} stayed`, `${room} towards the room`, `${article} towards the article`, `${away} away`];
  await expect(where.locator(".dir-list li")).toHaveText(expected);
  expect(stayed + room + article + away).toBe(both);
}

function expectCard(card: Card | undefined): void {
  const id = card?.id ?? "";
  if (id === FEW) return;
  const { both, moved, stayed, room, article, away } = directionOf(id);
  expect(card?.first?.counts, id).toEqual(countsOf(id, 1));
  expect(card?.final?.counts, id).toEqual(countsOf(id, 2));
  expect(card?.sure, id).toEqual(sureShownOf(id));
  expect(card?.movement, id).toEqual({ both, moved });
  expect(card?.direction, id).toEqual({ stayed, room, article, away });
  const isArgued = id === SPLIT[0];
  expect(card?.arguing, id).toBe(isArgued ? LINES.length : 0);
  const lines = isArgued ? LINES.flatMap(({ line, hidden }) => (line === null || hidden ? [] : [line])) : [];
  expect(card?.arguments.toSorted(), id).toEqual(lines.toSorted());
}

function expectCsv(csv: string): void {
  const rows = rowsOf(csv);
  for (const id of CARDS.filter((one) => one !== FEW))
    for (const [at, column] of COLUMNS.entries()) {
      const { stayed, room, article, away } = directionOf(id);
      const [first, second] = rows.filter((row) => row.card === id && row.column === column);
      expect(first, id).toMatchObject({ people: `${countsOf(id, 1)[at]}`, sure: `${sureShownOf(id)?.[at] ?? ""}` });
      expect(second, id).toMatchObject({
        people: `${countsOf(id, 2)[at]}`,
        stayed: `${stayed}`,
        towards_room: `${room}`,
        towards_article: `${article}`,
        away: `${away}`,
      });
    }
  expect(rows.find((row) => row.card === FEW)).toMatchObject({ people: "", sure: "", stayed: "" });
  const lines = LINES.flatMap(({ line, hidden }) => (line === null || hidden ? [] : [safe(line)]));
  expect((rows.find((row) => row.card === SPLIT[0])?.arguments ?? "").split("\n").map(safe).toSorted()).toEqual(
    lines.toSorted(),
  );
  for (const [at, column] of COLUMNS.entries())
    expect(rows.find((row) => row.card === BOXED && row.column === column)).toMatchObject({
      room_words: boxesLeft()[at]?.join("\n"),
      article_share: cardOf(BOXED).byColumn?.[column],
    });
}

/** Without the mark that keeps a spreadsheet from running a text. */
const safe = (text: string) => text.replace(/^'/, "");

/** RFC 4180, read by another hand than the one that writes it. */
function rowsOf(text: string): Record<string, string>[] {
  const cells = [...text.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  const [header = [], ...records] = rows.slice(0, -1);
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ""])));
}
