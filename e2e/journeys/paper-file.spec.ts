import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import { sheetOrder } from "../../lib/domain/order";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { answeredCards, openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";

const QUICK = quickForm(deck as Deck);
const textOf = async (download: Download) => readFile(await download.path(), "utf8");

/** A laptop alone: six sheets typed in a spreadsheet, one of them wrong. */
test("paper sheets of a file are looked at, entered without the wrong line, and entered once", {
  tag: "@long",
}, async ({ browser, product }) => {
  const { amara } = await openWorkshop(browser, product, "On paper");
  const { page } = amara;
  await amara.goOn("Sort");
  const people = page.getByRole("region", { name: "People without a phone" });
  const dialog = page.getByRole("dialog", { name: "Enter paper sheets from a file" });
  await people.getByRole("button", { name: "Enter sheets from a file" }).click();

  const downloaded = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download the empty file" }).click();
  const template = await textOf(await downloaded);
  const order = sheetOrder(QUICK, amara.workshopId()).map((index) => QUICK.cards[index]);
  const titles = order.map((card, at) => `${at + 1}. ${card?.title}`);
  const headings = ["Name", "Round", ...titles.map((title) => (title.includes(",") ? `"${title}"` : title))];
  expect(template).toBe(`\uFEFF${headings.join(",")}\r\n`);

  const answers = (...first: string[]) => [...first, ...order.slice(first.length).map(() => "2")].join(",");
  const line = (name: string, ...first: string[]) => `${name},,${answers(...first)}\r\n`;
  const wrong = line("Fay", "1", "both");
  const sheets = [line("Ana", "L!", ""), line("Ben", "m?"), line("", "Leadership"), line("", "1"), line("Eva", "B")];
  const choose = (text: string) =>
    dialog
      .getByLabel("File (CSV)")
      .setInputFiles({ name: "sheets.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

  await expect(dialog.getByText("1! is sure, 1? is not sure.")).toBeVisible();
  await choose(template.replace("1. ", "1. Not "));
  await expect(dialog.getByRole("alert")).toContainText("is of another workshop");
  await choose(template + sheets.join("") + wrong);
  await expect(dialog.getByText("5 sheets are good, 1 line is not")).toBeVisible();
  const [fault] = await dialog.getByRole("list", { name: "Lines that are wrong" }).getByRole("listitem").all();
  await expect(fault ?? dialog).toContainText(`Line 7, under “${titles[1]}”`);
  await expect(fault ?? dialog).toContainText("“both” is no column");
  await expectAccessible(page, "console, a file of paper sheets");
  await expect(people.getByText("Ana")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Enter 5 sheets" }).click();
  await expect(dialog.getByText(/^5 sheets are entered/)).toBeVisible();
  expect((await answeredCards(amara, product)).size).toBe(order.length);

  // The same file with the wrong line corrected: the others are known, and left out unless asked for.
  await dialog.getByRole("button", { name: "Choose another file" }).click();
  await choose(template + sheets.join("") + wrong.replace("both", ""));
  await expect(dialog.getByText("5 sheets seem to be entered already")).toBeVisible();
  await expectAccessible(page, "console, a file of paper sheets that is known");
  await dialog.getByRole("button", { name: "Enter 1 sheet" }).click();
  await expect(dialog.getByText("1 sheet is entered")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(people.getByRole("listitem")).toHaveCount(6);
  await expect(people.getByText("Fay")).toBeVisible();

  // How sure stands on the sheet as it was typed: Ana was, Ben was not, Eva did not say.
  for (const [name, isSure, isUnsure] of [
    ["Ana", "true", "false"],
    ["Ben", "false", "true"],
    ["Eva", "false", "false"],
  ] as const) {
    await people.getByRole("button", { name: `Open the sheet: ${name}` }).click();
    const sheet = page.getByRole("dialog", { name: "Correct a paper sheet" });
    const first = sheet.getByRole("group", { name: `How sure: ${titles[0]}` });
    await expect(first.getByRole("button", { name: "Sure", exact: true })).toHaveAttribute("aria-pressed", isSure);
    await expect(first.getByRole("button", { name: "Not sure" })).toHaveAttribute("aria-pressed", isUnsure);
    await sheet.getByRole("button", { name: "Cancel" }).click();
  }
});
