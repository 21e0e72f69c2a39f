import { type Actor, consoleActor, participantActor, sortTogether } from "../fixtures/actors";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";

type Held = { title: string; people: number; chooses: (who: number, at: number) => string };

/** One card splits them; on the others all but one of a workshop agree. */
const OPERATIONS: Held = {
  title: "Operations",
  people: 12,
  chooses: (who, at) => (at === 0 ? (who < 10 ? "leadership" : "management") : who === 0 ? "leadership" : "management"),
};
const FINANCE: Held = {
  title: "مالية 2026",
  people: 11,
  chooses: (who, at) => (at === 0 ? (who < 3 ? "leadership" : "management") : "management"),
};

/** From the lobby to commit; nothing is discussed, so that the first answers count. Returns the cards to sort. */
async function hold(amara: Facilitator, url: string, { title, people, chooses }: Held): Promise<{ id: string }[]> {
  const code = await amara.create(url, title, /Quick 12/);
  const id = amara.workshopId();
  const desk = await consoleActor(url, id, amara.context);
  const actors: Actor[] = await Promise.all(Array.from({ length: people }, () => participantActor(url, code)));
  const report = await amara.page.request.get(`${url}/api/workshops/${id}/report/report.json`);
  const { cards } = (await report.json()) as { cards: { id: string; kind: string }[] };
  const sorted = cards.filter(({ kind }) => kind === "sort");
  await desk.send("move", { from: "lobby", to: "sort" });
  await sortTogether(actors, 1, sorted, chooses);
  for (const [from, to] of [
    ...([
      ["sort", "discuss"],
      ["discuss", "resort"],
      ["resort", "compare"],
      ["compare", "commit"],
    ] as const),
  ])
    await desk.send("move", { from, to });
  for (const actor of [desk, ...actors]) actor.close();
  return sorted;
}

/** A line of a CSV file without quotes, by the names of its columns. */
const recordsOf = (text: string): Record<string, string>[] => {
  const [header = "", ...lines] = text.trim().split("\r\n");
  return lines.map((line) => {
    const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    return Object.fromEntries(header.split(",").map((name, at) => [name, cells[at] ?? ""]));
  });
};

test("two workshops of one deck are chosen and compared, with the figures that their people gave", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  test.setTimeout(360_000);
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const cards = await hold(amara, url, OPERATIONS);
  await hold(amara, url, FINANCE);
  await amara.create(url, "Still in the lobby", /Quick 12/);
  const early = amara.workshopId();
  const { page } = amara;

  await page.goto(`${url}/workshops`);
  await page.getByRole("link", { name: "Compare workshops" }).click();
  await expect(page.getByRole("heading", { name: "Compare workshops" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Still in the lobby" })).toContainText(
    "Not at Commit yet.",
  );
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await expectAccessible(page, "the choice of workshops to compare");
  await page.getByRole("checkbox", { name: /Operations/ }).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("Choose at least two workshops.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Operations/ })).toBeChecked();
  await page.getByRole("checkbox", { name: /مالية/ }).check();
  await page.getByRole("button", { name: "Compare" }).click();

  // 10 of 12 against 3 of 11
  await expect(page.getByRole("heading", { name: "2 workshops compared" })).toBeVisible();
  await expect(page.getByText(/83% against 27% .?Leadership/)).toBeVisible();
  const first = page.getByRole("table").nth(1);
  await expect(first.getByRole("row").nth(1)).toContainText(/Operations.*83%.*10 of 12/s);
  await expect(first.getByRole("row").nth(2)).toContainText(/27%.*3 of 11/s);
  await expectAccessible(page, "a comparison");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  const chosen = new URL(page.url()).searchParams.getAll("w");
  expect(chosen).toHaveLength(2);
  const query = `w=${chosen.join("&w=")}`;
  const files = `${url}/api/workshops/compare`;
  const rows = recordsOf(await (await page.request.get(`${files}/comparison.csv?${query}&bom=0`)).text());
  expect(rows).toHaveLength(cards.length * 2 * 2);
  for (const row of rows) {
    const held = row.workshop === "1" ? OPERATIONS : FINANCE;
    const at = cards.findIndex(({ id }) => id === row.card);
    const people = Array.from({ length: held.people }, (_, who) => held.chooses(who, at));
    expect(row).toMatchObject({
      workshop_title: held.title,
      answers: String(held.people),
      people: String(people.filter((column) => column === row.column).length),
    });
  }
  const [greatest] = recordsOf(await (await page.request.get(`${files}/differences.csv?${query}&bom=0`)).text());
  expect(greatest).toMatchObject({ card: cards[0]?.id, points: "56" });
  expect(Number(greatest?.difference)).toBeCloseTo(10 / 12 - 3 / 11, 12);
  expect((await page.request.get(`${files}/comparison.xlsx?${query}`)).headers()["content-type"]).toContain(
    "spreadsheet",
  );

  // What is not one's own, not ready, or asked for by nobody.
  const stranger = "018f0000-0000-7000-8000-000000000000";
  expect((await page.goto(`${url}/workshops/compare?w=${chosen[0]}&w=${stranger}`))?.status()).toBe(404);
  await page.goto(`${url}/workshops/compare?w=${chosen[0]}&w=${early}`);
  await expect(page.getByText("One of these workshops is a rehearsal or not at Commit yet.")).toBeVisible();
  const nobody = await browser.newContext();
  expect((await nobody.request.get(`${files}/comparison.csv?${query}`)).status()).toBe(404);
  const door = await nobody.newPage();
  await door.goto(`${url}/workshops/compare?${query}`);
  expect(new URL(door.url()).pathname).toBe("/signin");
});
