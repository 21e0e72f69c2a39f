import { consoleActor } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";

const NOTE = "Ask Tomasz about the night shift";

const FOR_LATER = "Give out the pens first";

test("a note is saved by itself, kept while there is no line, and stands in the owner's report alone", {
  tag: "@long",
}, async ({ browser, product }) => {
  const { amara } = await openWorkshop(browser, product, "Ward 6 away morning");
  const { page, context } = amara;
  const field = page.getByRole("textbox", { name: "On this step: Lobby" });
  await field.fill(NOTE);
  await expect(field).toHaveAccessibleDescription("Saved");
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = other.getByRole("textbox", { name: "On this step: Lobby" });
  await expect(theirs).toHaveValue(NOTE);

  await context.setOffline(true);
  await field.fill(`${NOTE}, twice`);
  await expect(field).toHaveAccessibleDescription(/^Not saved yet/);
  await expectAccessible(page, "a note that waits for the line");
  await context.setOffline(false);
  await expect(field).toHaveAccessibleDescription("Saved", { timeout: 20_000 });
  await expect(theirs).toHaveValue(`${NOTE}, twice`);
  await page.reload();
  await expect(field).toHaveValue(`${NOTE}, twice`);
  await page.screenshot({ path: test.info().outputPath("console-1440.png") });

  // A note for a step that is still to come is written beforehand, in what the run sheet says of it.
  await page.getByRole("button", { name: /^Step Commit, / }).click();
  const later = page.getByRole("dialog", { name: "Commit" });
  await later.getByRole("textbox", { name: "Your note on this step" }).fill(FOR_LATER);
  await later.getByRole("button", { name: "Close" }).click();

  const desk = await consoleActor(product.url, amara.workshopId(), context);
  const steps = ["lobby", "sort", "discuss", "resort", "compare", "commit"] as const;
  for (const [at, to] of steps.entries()) {
    const from = steps[at - 1];
    if (from !== undefined) await desk.send("move", { from, to });
  }
  desk.close();
  await expect(page.getByRole("textbox", { name: "On this step: Commit" })).toHaveValue(FOR_LATER);
  await page.goto(`${product.url}/workshops/${amara.workshopId()}/report`);
  await expect(page.getByRole("heading", { name: "Your notes, for you only" })).toBeVisible();
  await expect(page.getByText(`${NOTE}, twice`)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("report.png"), fullPage: true });
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this report" });
  await dialog.getByLabel("Whom is it for?").fill("Everybody");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: "Copy link for “Everybody”" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const answer = await (await browser.newContext()).request.get(link);
  expect(answer.status()).toBe(200);
  const html = await answer.text();
  expect(html).toContain("Ward 6");
  expect(html).not.toContain(NOTE);
});
