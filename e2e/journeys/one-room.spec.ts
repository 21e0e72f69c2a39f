import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { OpenedSheet } from "../../lib/domain/paper";
import type { ConsoleNotice } from "../../lib/domain/view-console";
import { type Actor, consoleActor, participantActor, told } from "../fixtures/actors";
import { inviteColleague } from "../fixtures/colleague";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";
import { expectReport } from "./one-room-report";
import {
  aPerson,
  CARDS,
  columnOf,
  expectedOf,
  firstChoice,
  IDS,
  LABELS,
  type Person,
  QUICK,
  secondChoice,
  TALKED,
} from "./one-room-script";

const NAMES = ["Priya", "Tomasz", "Hanna", "Joel", "Amina", "Mateo"];
const titleOf = (id: string) => CARDS.find((card) => card.id === id)?.title ?? "";
const idOfColumn = (column: number) => QUICK.columns[column]?.id ?? "";

/** A phone, and what the person behind it means. */
type Somebody = { phone: Phone; person: Person };

async function sortAlone({ phone, person }: Somebody, at: number): Promise<void> {
  await phone.sort((id) => LABELS[firstChoice(at, id)] ?? "");
  for (const [id, label] of phone.answers) person.first.set(id, columnOf(label));
  phone.answers.clear();
  await phone.expectAllSaved();
}

async function sortAgain({ phone, person }: Somebody, at: number): Promise<void> {
  await expect(phone.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
  await phone.sort((id) => LABELS[secondChoice(at, id)] ?? "", TALKED.length);
  for (const [id, label] of phone.answers) person.second.set(id, columnOf(label));
  await phone.expectAllSaved();
}

/** Moves a card on the board of the table at which this phone sits. */
async function moveAtTable(page: Page, cardId: string, column: number): Promise<void> {
  await page
    .locator("[data-card]")
    .filter({ hasText: titleOf(cardId) })
    .click();
  await page.getByRole("button", { name: `Move to ${LABELS[column]}`, exact: true }).click();
  const place = page.getByRole("region", { name: new RegExp(`^${LABELS[column]}, `) });
  await expect(place.getByRole("button").filter({ hasText: titleOf(cardId) })).toBeVisible();
}

const idOf = async (desk: Actor, name: string) => {
  const { listed } = await told(desk, (view) => view.listed.some((person) => person.name === name));
  return listed.find((person) => person.name === name)?.id ?? "";
};

const sheetAnswers = (answers: Map<string, number>) =>
  [...answers].map(([cardId, column]) => ({ cardId, columnId: idOfColumn(column), sure: null }));

test("two facilitators, six phones at two tables, a paper sheet, a ban, a hand-over and a latecomer: every figure of the report follows from what they did", {
  tag: "@long",
}, async ({ browser, product }) => {
  test.setTimeout(600_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "One whole room");
  const id = amara.workshopId();
  const desk = await consoleActor(url, id, amara.context);

  // A second facilitator comes by two links: one for an account, one for the workshop.
  const noor = await inviteColleague(browser, url, amara);
  await amara.page.goto(`${url}/workshops/${id}/facilitators`);
  await amara.page.getByRole("button", { name: "Make a link" }).click();
  await noor.page.goto((await amara.page.getByTestId("co-link").textContent())?.trim() ?? "");
  await noor.page.getByRole("button", { name: "Facilitate together" }).click();
  await noor.page.waitForURL(new RegExp(`/workshops/${id}$`));
  await amara.page.goto(`${url}/workshops/${id}`);
  const stage = await amara.openStage();

  const six: Somebody[] = [];
  for (const name of NAMES) {
    const phone = await Phone.open(browser);
    await phone.join(url, code, name);
    six.push({ phone, person: aPerson(name) });
  }
  const troll = await participantActor(url, code);

  // Noor came by the address that a colleague's machine can reach, and is signed in there.
  const noorsUrl = new URL(noor.page.url()).origin;
  const noorsDesk = await consoleActor(noorsUrl, id, noor.context);

  // Both go on in the same instant: the room moves one step, and the other is told so.
  const step = { from: "lobby", to: "sort" } as const;
  const answers = await Promise.all([desk, noorsDesk].map((console) => console.refusal("move", step)));
  expect(answers.sort()).toEqual([null, "phase_moved"].sort());
  for (const { page } of [amara, noor]) await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sort");
  for (const [at, somebody] of six.entries()) await sortAlone(somebody, at);

  // One spoils it and is banned: nothing of it counts, and it cannot go on.
  await troll.send("place", {
    placements: IDS.map((cardId, at) => ({ cardId, columnId: idOfColumn(at % 2), round: 1 as const, seq: at + 1 })),
  });
  await told(desk, ({ people, done }) => people === 7 && done === 7);
  const trollId = await idOf(desk, "Guest 7");
  await desk.send("remove", { participantId: trollId, ban: true });
  expect(await troll.refusal("ready", { phase: "sort", on: true }).catch(() => "gone")).not.toBeNull();
  troll.close();

  // Somebody without a phone: the sheet is typed in by the second facilitator.
  const weber = aPerson("Frau Weber");
  for (const cardId of IDS.slice(0, 9)) weber.first.set(cardId, firstChoice(6, cardId));
  const sheetId = randomUUID();
  const first = sheetAnswers(weber.first);
  await noorsDesk.send("savePaper", { sheetId, seen: 0, name: weber.name, first, second: null });
  await told(desk, ({ people, done }) => people === 7 && done === 7);

  // The talk, and in the middle of it the hand-over.
  await noor.goOn("Discuss");
  for (const cardId of TALKED) await desk.send("show", { cardId });
  await expect(stage.getByText(CARDS.find((card) => card.id === TALKED[1])?.text ?? "")).toBeVisible();
  await amara.page.goto(`${url}/workshops/${id}/facilitators`);
  await amara.page.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await expect(amara.page.getByText("Noor Haddad owns the workshop now.")).toBeVisible();

  // Two tables of three.
  await noorsDesk.send("seat", {});
  for (const [at, { person }] of six.entries()) {
    person.table = at < 3 ? 1 : 2;
    await noorsDesk.send("moveSeat", { participantId: await idOf(noorsDesk, person.name), table: person.table });
  }
  await noorsDesk.send("tables", { state: "open" });
  const [priya, , , joel] = six.map(({ phone }) => phone.page);
  if (!priya || !joel) throw new Error("six phones were expected");
  await expect(priya.getByRole("heading", { name: "Table 1" })).toBeVisible();
  await expect(joel.getByRole("heading", { name: "Table 2" })).toBeVisible();

  // A latecomer has a seat, and no first answers.
  const late = { phone: await Phone.open(browser), person: aPerson("Lena") };
  await late.phone.join(url, code, "Lena");
  await expect(late.phone.page.getByRole("heading", { name: /^Table [12]$/ })).toBeVisible();
  const { tables } = await noorsDesk.view<ConsoleNotice>("console", (view) =>
    view.tables.list.some(({ people }) => people.some(({ name }) => name === "Lena")),
  );
  late.person.table =
    tables.list.find(({ people }) => people.some(({ name }) => name === "Lena"))?.number === 1 ? 1 : 2;

  const boards = new Map<1 | 2, Map<string, number>>([
    [1, new Map(TALKED.map((cardId) => [cardId, expectedOf(cardId)]))],
    [2, new Map([[TALKED[0] ?? "", 1 - expectedOf(TALKED[0] ?? "")]])],
  ]);
  for (const [cardId, column] of boards.get(1) ?? []) await moveAtTable(priya, cardId, column);
  for (const [cardId, column] of boards.get(2) ?? []) await moveAtTable(joel, cardId, column);
  await noorsDesk.send("tables", { state: "closed" });

  // Alone again; the sheet, too.
  await noor.goOn("Sort again");
  for (const [at, somebody] of six.entries()) await sortAgain(somebody, at);
  await sortAgain(late, 7);
  // Not on the card of both tables: one person apart would be what is left of it, and then nothing of it is told.
  weber.second.set(TALKED[1] ?? "", secondChoice(1, TALKED[1] ?? ""));
  weber.second.set(IDS[3] ?? "", 1 - expectedOf(IDS[3] ?? ""));
  const { revision } = (await noorsDesk.send("openPaper", { sheetId })) as OpenedSheet;
  await noorsDesk.send("savePaper", {
    sheetId,
    seen: revision,
    name: weber.name,
    first,
    second: sheetAnswers(weber.second),
  });
  await told(noorsDesk, ({ people, done }) => people === 8 && done === 8);

  // The article's view, and two who would argue; one argument is hidden.
  await noor.goOn("Compare");
  await noorsDesk.send("openAll", {});
  await noorsDesk.send("show", { cardId: TALKED[0] ?? "" });
  await noorsDesk.send("layer", { on: TALKED[0] ?? "", layer: "article" });
  for (const [at, line] of [
    [0, "The act is steady work"],
    [3, "This one is hidden"],
  ] as const) {
    const somebody = six[at];
    if (!somebody) throw new Error("no such phone");
    const { page } = somebody.phone;
    await page.getByRole("button", { name: "I would argue with the article" }).first().click();
    await page.getByLabel("Why? One line, if you like").fill(line);
    await page.getByRole("button", { name: "Save" }).click();
    somebody.person.argument = line;
  }
  const { arguments: lines } = await told(noorsDesk, (view) => view.arguments.length === 2);
  const rude = lines.find(({ line }) => line === six[3]?.person.argument);
  await noorsDesk.send("hideArgument", { argumentId: rude?.id ?? "", on: true });

  // Commit and close, by the real screens of two.
  await noor.goOn("Commit");
  for (const [at, column] of [
    [0, "Leadership"],
    [4, "Management"],
  ] as const) {
    const sheet = six[at]?.phone.page.getByRole("region", { name: new RegExp(column) });
    await sheet?.getByLabel("When …").fill(`moment ${at} comes`);
    await sheet?.getByLabel("I will …").fill(`do thing ${at}`);
    const share = at === 0 ? "Share it on the wall" : "Keep it to myself";
    await sheet?.getByRole("button", { name: share }).click();
  }
  await expect(stage.getByText("do thing 0")).toBeVisible();
  await noor.goOn("Close workshop", "Close workshop");
  for (const [at, { phone, person }] of [...six, late].entries()) {
    person.rating = 1 + (at % 5);
    const rating = phone.page.getByRole("group", { name: "Was this worth our time?" });
    await rating
      .getByRole("button")
      .nth(person.rating - 1)
      .click();
    await expect(rating.getByRole("button", { pressed: true })).toHaveCount(1);
    person.word = `word${"abcdefg"[at]}`;
    await phone.page.getByRole("textbox", { name: /One word/ }).fill(person.word);
    await phone.page.getByRole("button", { name: "Send" }).click();
    await expect(phone.page.getByText(`Noted: “${person.word}”.`, { exact: false }).first()).toBeVisible();
  }

  const people = [...six.map(({ person }) => person), weber, late.person];
  const answer = await noor.page.request.get(`${noorsUrl}/api/workshops/${id}/report/report.json`);
  expect(answer.ok()).toBe(true);
  expectReport(await answer.json(), people, boards);

  // The former owner still sees the report; the page says the same as the file.
  await amara.page.goto(`${url}/workshops/${id}/report`);
  await expect(amara.page.getByRole("heading", { level: 1, name: "One whole room" })).toBeVisible();
  await expect(amara.page.getByText("8 people, 12 cards, two rounds", { exact: false })).toBeVisible();
  const html = await amara.page.content();
  for (const secret of [...NAMES, "Frau Weber", "Lena", "do thing 4", "Guest 7"]) expect(html).not.toContain(secret);
  desk.close();
  noorsDesk.close();
});
