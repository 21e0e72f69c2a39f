import type { Locator } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import { sheetOrder } from "../../lib/domain/order";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { consoleActor, participantActor, told } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

const QUICK = quickForm(deck as Deck);
const COLUMNS = QUICK.columns.map(({ id }) => id);
const LABELS = QUICK.columns.map(({ label }) => label);
const CARDS = QUICK.cards.filter(({ kind }) => kind === "sort");

/** What everybody answered, by card: the columns' counts are made from it, and from nothing that the product says. */
type Answers = Map<string, string>;
const countsOf = (sheets: Answers[], cardId: string) =>
  COLUMNS.map((column) => sheets.filter((sheet) => sheet.get(cardId) === column).length);

const names = (rows: Locator) => rows.locator("b").allInnerTexts();

/** Two people with phones, three more who only speak the protocol, and one on paper. */
test("somebody on paper is typed in by keys, corrected, waited for by nobody, and counts in every figure", {
  tag: "@long",
}, async ({ browser, product }) => {
  test.setTimeout(240_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "On paper");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const [priya, tomasz] = await Promise.all([Phone.open(browser), Phone.open(browser)]);
  await priya.join(url, code, "Priya");
  await tomasz.join(url, code, "Tomasz");
  const actors = await Promise.all(Array.from({ length: 3 }, () => participantActor(url, code)));
  const { page } = amara;
  const enter = page.getByRole("region", { name: "People without a phone" });
  await expect(enter).toHaveCount(0);

  await amara.goOn("Sort");
  const sheets: Answers[] = [];
  await Promise.all(
    [priya, tomasz].map(async (phone, index) => {
      await phone.sort((cardId) => LABELS[(cardId.length + index) % 2] ?? "");
      sheets.push(new Map([...phone.answers].map(([id, label]) => [id, COLUMNS[LABELS.indexOf(label)] ?? ""])));
    }),
  );
  for (const [index, actor] of actors.entries()) {
    const sheet: Answers = new Map(CARDS.map(({ id }, at) => [id, COLUMNS[(at * index) % 2] ?? ""]));
    sheets.push(sheet);
    const placements = [...sheet].map(([cardId, columnId], at) => ({
      cardId,
      columnId,
      round: 1 as const,
      seq: at + 1,
    }));
    await actor.send("place", { placements });
  }

  // By keys alone: every third card is left empty, the first one is sure, the second one not sure.
  await enter.getByRole("button", { name: "Enter a paper sheet" }).click();
  const dialog = page.getByRole("dialog", { name: "Enter a paper sheet" });
  await dialog.getByLabel("Name (optional)").fill("Frau Weber");
  const order = sheetOrder(QUICK, amara.workshopId()).flatMap((index) => QUICK.cards[index] ?? []);
  const rows = dialog.getByRole("list", { name: "First answers" }).getByRole("listitem");
  expect(await names(rows)).toEqual(order.map(({ title }) => title));
  await expectAccessible(page, "console, a paper sheet");
  await page.keyboard.press("Tab");
  await expect(rows.first().getByRole("radio", { name: "Empty" })).toBeFocused();
  const weber: Answers = new Map();
  for (const [at, { id }] of order.entries()) {
    const key = at % 3 === 2 ? "0" : String(1 + (at % 2));
    await page.keyboard.press(at === 0 ? "Shift+Digit1" : at === 1 ? "Alt+Digit2" : key);
    if (key !== "0") weber.set(id, COLUMNS[Number(key) - 1] ?? "");
  }
  sheets.push(weber);
  await expect(rows.first().getByRole("button", { name: "Sure", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(rows.nth(1).getByRole("button", { name: "Not sure" })).toHaveAttribute("aria-pressed", "true");
  // What is not saved is not lost by one press.
  await page.keyboard.press("Escape");
  await expect(dialog.getByText("What you typed is not saved yet.")).toBeVisible();
  await dialog.getByRole("button", { name: "Keep typing" }).press("Enter");
  await dialog.getByRole("button", { name: "Save the sheet" }).press("Enter");
  await expect(dialog.getByText(`${weber.size} first answers count, of ${CARDS.length} cards.`)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(enter.getByText("Frau Weber")).toBeVisible();

  const firstIs = async () => {
    const index = new Map(QUICK.cards.map(({ id }, at) => [id, at]));
    const view = await told(
      desk,
      ({ people, counts }) =>
        people === 6 &&
        CARDS.every(({ id }) => String(counts.first[index.get(id) ?? 0]) === String(countsOf(sheets, id))),
    );
    expect(view.done).toBe(6);
  };
  await firstIs();
  await page.getByRole("button", { name: "See all 6" }).click();
  const people = page.getByRole("dialog", { name: "6 people" });
  await expect(people.getByRole("listitem").filter({ hasText: "Frau Weber" })).toContainText(
    `paper, ${weber.size} of ${CARDS.length}`,
  );

  // A typing error is corrected, found from the list of people.
  await people.getByRole("button", { name: "About Frau Weber" }).click();
  await page.getByRole("menuitem", { name: "Open the sheet" }).click();
  const correcting = page.getByRole("dialog", { name: "Correct a paper sheet" });
  const third = order[2]?.id ?? "";
  await correcting
    .locator(`[data-card="${third}"]`)
    .getByRole("radio", { name: LABELS[1] ?? "" })
    .check();
  weber.set(third, COLUMNS[1] ?? "");
  await correcting.getByRole("button", { name: "Save the sheet" }).click();
  await expect(correcting.getByText(`${weber.size} first answers count, of ${CARDS.length} cards.`)).toBeVisible();
  await correcting.getByRole("button", { name: "Close" }).click();
  await firstIs();

  // Nobody is waited for: the step is taken without a question. Then the talk, about one card.
  await page
    .locator("button.go")
    .filter({ hasText: /^Discuss/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Discuss");
  const talked = order[0]?.id ?? "";
  await desk.send("show", { cardId: talked });
  await amara.goOn("Sort again");
  const again = sheets.map((sheet) => new Map(sheet));
  again.forEach((sheet) => {
    sheet.delete(talked);
  });
  for (const [index, actor] of actors.entries()) {
    again[2 + index]?.set(talked, COLUMNS[1] ?? "");
    await actor.send("place", { placements: [{ cardId: talked, columnId: COLUMNS[1] ?? "", round: 2, seq: 100 }] });
  }
  await Promise.all(
    [priya, tomasz].map((phone, index) =>
      phone.sort(() => LABELS[1] ?? "", 1).then(() => again[index]?.set(talked, COLUMNS[1] ?? "")),
    ),
  );
  // A sheet without second answers is asked about, since compare closes it.
  await page
    .locator("button.go")
    .filter({ hasText: /^Compare/ })
    .click();
  await expect(page.getByRole("alertdialog", { name: "1 paper sheet has no second answers" })).toBeVisible();
  await page.getByRole("alertdialog").getByRole("button", { name: "Not yet" }).click();
  await enter.getByRole("button", { name: "Open the sheet: Frau Weber" }).click();
  await expect(correcting.getByRole("radio", { name: "Second answers" })).toBeChecked();
  await correcting
    .locator(`[data-card="${talked}"]`)
    .getByRole("radio", { name: LABELS[0] ?? "" })
    .check();
  again[5]?.set(talked, COLUMNS[0] ?? "");
  await page.keyboard.press("Control+Enter");
  await expect(correcting.getByText("1 second answer counts.")).toBeVisible();
  await correcting.getByRole("button", { name: "Close" }).click();

  await amara.goOn("Compare");
  await expect(enter).toHaveCount(0);
  const { sheetId, ...late } = { sheetId: amara.workshopId(), seen: 0, name: "", first: [], second: null };
  expect(await desk.refusal("savePaper", { sheetId, ...late })).toBe("sheets_closed");

  const response = await page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
  const report = (await response.json()) as {
    people: { joined: number; answeredFirst: number; answeredAgain: number };
    cards: {
      id: string;
      first: { n: number; counts: number[] | null };
      final: { n: number; counts: number[] | null };
    }[];
  };
  expect(report.people).toMatchObject({ joined: 6, answeredFirst: 6, answeredAgain: 6 });
  for (const { id } of CARDS) {
    const card = report.cards.find((one) => one.id === id);
    const [first, final] = [countsOf(sheets, id), countsOf(again, id)];
    const shown = (counts: number[]) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      return { n, counts: n < 5 ? null : counts };
    };
    expect({ first: card?.first, final: card?.final }).toMatchObject({ first: shown(first), final: shown(final) });
  }
});
