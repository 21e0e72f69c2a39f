import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import JSZip from "jszip";
import { aPlausibleRoom } from "../../lib/testing/plausible-room";
import { writeBackup } from "../../lib/usecases/backup";
import { roomInCommit } from "../fixtures/room-in-commit";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";

const TITLE = "Ward 6 away morning";
/** How files of a kind begin. */
const PDF = "%PDF-1.";
const ZIP = "PK\u0003\u0004";
const PNG = "\u0089PNG\r\n";
const SVG = "<svg ";
const BOM = "\u00ef\u00bb\u00bf";

/** What lies on the disk afterwards, and under which name. */
async function taken(page: Page, press: Locator): Promise<{ name: string; head: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), head: bytes.subarray(0, 64).toString("latin1") };
}

test("every format of a report is downloaded from its page, and PDF and pictures from a link", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  const amara = await Facilitator.open(browser);
  const { page } = amara;
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, TITLE, /Quick 12/);
  (await roomInCommit(amara, url, code)).close();

  await page.goto(`${url}/workshops/${amara.workshopId()}/report`);
  const downloads = page.getByRole("navigation", { name: "Downloads" });
  const owners: [name: string, file: string, magic: string][] = [
    ["PDF", "report-a4.pdf", PDF],
    ["Excel workbook", "report.xlsx", ZIP],
    ["PowerPoint slides", "report.pptx", ZIP],
    ["PDF on US Letter paper", "report-letter.pdf", PDF],
    ["Picture: the room and the article (PNG)", "butterfly.png", PNG],
    ["Picture: the room and the article (SVG)", "butterfly.svg", SVG],
    ["Picture: what moved (PNG)", "movement.png", PNG],
    ["Picture: what moved (SVG)", "movement.svg", SVG],
    ["Cards as CSV", "cards.csv", `${BOM}card,title`],
    ["Answers as CSV", "answers.csv", `${BOM}participant,`],
    ["All of it as JSON", "report.json", '{\n  "schemaVersion"'],
  ];
  await downloads.getByText("More formats").click();
  for (const [name, file, magic] of owners) {
    const got = await taken(page, downloads.getByRole("link", { name, exact: true }));
    expect(got.name).toBe(`ward-6-away-morning-${file}`);
    expect(got.head.slice(0, magic.length), file).toBe(magic);
  }

  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this report" });
  await dialog.getByLabel("Whom is it for?").fill("The board");
  await dialog.getByRole("switch", { name: /^Names/ }).uncheck();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: "Copy link for “The board”" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const reader = await context.newPage();
  await reader.goto(link);
  await reader.getByText("Download", { exact: true }).click();
  await expectAccessible(reader, "a shared report with its downloads open");
  const readers: [name: string, file: string, magic: string][] = [
    ["PDF, A4", "report-a4.pdf", PDF],
    ["PDF, US Letter", "report-letter.pdf", PDF],
    ["The room and the article (PNG)", "butterfly.png", PNG],
    ["What moved between rounds (SVG)", "movement.svg", SVG],
  ];
  for (const [name, file, magic] of readers) {
    const got = await taken(reader, reader.getByRole("link", { name, exact: true }));
    expect(got.name).toBe(`leadership-or-management-${file}`);
    expect(got.head.slice(0, magic.length), file).toBe(magic);
  }
  const card = reader.locator(".rp-take a[href*='/card-']").first();
  expect((await taken(reader, card)).head.slice(0, PNG.length)).toBe(PNG);

  const answer = async (address: string) => {
    const { status, headers, text } = await reader.request.get(address).then(async (got) => ({
      status: got.status(),
      headers: got.headers(),
      text: await got.text(),
    }));
    return { status, text, robots: headers["x-robots-tag"] };
  };
  const nothing = { status: 404, text: '{"code":"no_report"}', robots: "noindex, nofollow, noarchive" };
  for (const file of ["report.json", "report.xlsx", "answers.csv", "workshop.json", "card-none.png"])
    expect(await answer(`${link}/${file}`), file).toEqual(nothing);
  expect(await answer(`${url}/r/${"A".repeat(22)}/report-a4.pdf`)).toEqual(nothing);

  await dialog.getByRole("button", { name: "Turn off “The board”" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Turn it off" }).click();
  await expect(dialog.getByText("“The board” is turned off.")).toBeVisible();
  expect(await answer(`${link}/report-a4.pdf`)).toEqual(nothing);
  await reader.close();
});

test("a printed report has its folded tables, too", async ({ browser, product: { url } }) => {
  const amara = await Facilitator.open(browser);
  const { page } = amara;
  await amara.signUp(url, "Amara Osei");
  await page.goto(`${url}/workshops/import`);
  const buffer = Buffer.from(writeBackup(aPlausibleRoom(12)));
  await page.getByLabel("Backup").setInputFiles({ name: "workshop.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Import" }).click();
  await page.waitForURL(/\/report$/);
  const table = page.getByRole("table", { name: "Where each card went" });
  await expect(page.getByText("Where each card went").first()).toBeVisible();
  await expect(table).toBeHidden();
  const note = page.getByText("Each card’s intervals stand at the end of this report’s PDF");
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeVisible();
  await expect(note).toBeVisible();
});

/** So many that their workbook is more than a megabyte, which such a network (bytes a second) brings in half a minute. */
const HALL = 1_000;
const SLOW = 50_000;

test("a hall's workbook says how far it is, can be cancelled, and is whole when it is asked for again", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  test.setTimeout(240_000);
  const amara = await Facilitator.open(browser);
  const { page } = amara;
  await amara.signUp(url, "Amara Osei");
  await page.goto(`${url}/workshops/import`);
  const buffer = Buffer.from(writeBackup(aPlausibleRoom(HALL)));
  await page.getByLabel("Backup").setInputFiles({ name: "workshop.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Import" }).click();
  await page.waitForURL(/\/report$/, { timeout: 60_000 });

  const downloads = page.getByRole("navigation", { name: "Downloads" });
  const workbook = downloads.getByRole("link", { name: "Excel workbook" });
  const bar = downloads.getByRole("progressbar", { name: "Progress of Excel workbook" });
  const cancel = downloads.getByRole("button", { name: "Cancel Excel workbook" });
  const network = await page.context().newCDPSession(page);
  const bytesPerSecond = (downloadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, uploadThroughput: -1, downloadThroughput },
    });
  const saved: string[] = [];
  page.on("download", (download) => saved.push(download.suggestedFilename()));
  await bytesPerSecond(SLOW);
  const [request] = await Promise.all([page.waitForRequest(/report\.xlsx$/), workbook.click()]);
  await expect(bar).toBeVisible();
  // How far it is drawn, and then how much of it has come.
  await expect(downloads.getByText(/^(\d+%|\d+\.\d MB received)$/)).toBeVisible();
  await expectAccessible(page, "a report whose workbook is on its way");
  await cancel.press("Enter");
  await expect(bar).toHaveCount(0);
  await expect(workbook).toBeFocused();
  await expect.poll(() => request.failure()?.errorText ?? "").toMatch(/abort/i);

  // A PDF does not say how far it is drawn.
  const [paper] = await Promise.all([
    page.waitForEvent("download"),
    downloads.getByRole("link", { name: "PDF", exact: true }).click(),
    expect(downloads.getByText(/^\d+\.\d MB received$/)).toBeVisible(),
  ]);

  await bytesPerSecond(-1);
  const [download] = await Promise.all([page.waitForEvent("download"), workbook.click()]);
  const { files } = await JSZip.loadAsync(readFileSync(await download.path()), { checkCRC32: true });
  expect(Object.keys(files)).toContain("xl/workbook.xml");
  await expect(bar).toHaveCount(0);
  expect(saved).toEqual([paper, download].map((one) => one.suggestedFilename()));
});
