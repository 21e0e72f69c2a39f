import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { sortOverSocket } from "../fixtures/crowd";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";

const CARDS = deck.cards.filter((card) => card.kind === "sort");
const IDS = CARDS.map((card) => card.id);
const SPLIT = CARDS[0];
const expectedOf = (id: string) =>
  CARDS.find((card) => card.id === id)?.expected === "leadership" ? "Leadership" : "Management";
const other = (label: string) => (label === "Leadership" ? "Management" : "Leadership");

/** What each of the six thinks: three see it as the article does, three see the first card the other way. */
const first = (person: number) => (id: string) =>
  id === SPLIT?.id && person % 2 === 1 ? other(expectedOf(id)) : expectedOf(id);

test("one facilitator, three phones and a stage run the whole arc of 24 cards, and the report says what they did", async ({
  browser,
  product,
}) => {
  test.setTimeout(300_000);
  const { url } = product;
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, "Ward 6 away morning");
  const stage = await amara.openStage();
  await expect(stage.getByText(code.slice(0, 4)).first()).toBeVisible();
  await expectAccessible(stage, "stage, lobby");
  await expectAccessible(amara.page, "console, lobby");

  // Lobby: two phones come, the third will be late. Three more people make it a room in which results may be shown.
  const [priya, tomasz, late, ...crowd] = await Promise.all(
    Array.from({ length: 6 }, (_, at) => Phone.open(browser, { dark: at === 1 })),
  );
  if (!priya || !tomasz || !late) throw new Error("no phones");
  await priya.join(url, code, "Priya");
  await tomasz.join(url, code, "Tomasz");
  for (const [at, person] of crowd.entries()) await person.join(url, code, `Guest ${at + 10}`);
  await expect(priya.page.getByText("You’re in, Priya")).toBeVisible();
  await expect(stage.getByText("Tomasz")).toBeVisible();
  await expectAccessible(priya.page, "phone, lobby");
  await expectAccessible(tomasz.page, "phone, lobby, dark");

  // Sort: alone. One goes offline in the middle and comes back; one joins late.
  await amara.goOn("Sort");
  await expect(priya.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
  await expectAccessible(priya.page, "phone, sort");
  await expectAccessible(stage, "stage, sort");
  await priya.sort(first(0));
  await tomasz.sort(first(1), 8);
  await tomasz.context.setOffline(true);
  await expect(tomasz.page.getByText("You’re offline. Keep sorting.")).toBeVisible({ timeout: 20_000 });
  await tomasz.sort(first(1), 6);
  await expect(tomasz.page.getByText("6 answers are kept on this phone")).toBeVisible();
  await expectAccessible(tomasz.page, "phone, sort, offline, dark");
  await late.join(url, code, "Late Lena");
  await late.sort(first(2));
  await expectAccessible(late.page, "phone, review board");
  await tomasz.context.setOffline(false);
  await tomasz.expectAllSaved();
  await tomasz.sort(first(1));
  for (const [at, person] of crowd.entries()) await sortOverSocket(url, code, person, 1, first(at + 3), IDS);
  await expect(stage.getByRole("img", { name: "6 of 6 are done" })).toBeVisible();
  await expectAccessible(amara.page, "console, sort");

  // A locked phone and a closed tab: back in place without typing anything.
  await priya.page.close();
  const again = await priya.context.newPage();
  await again.goto(`${url}/play/${code}`);
  await expect(again.getByRole("heading", { name: "Your two columns" })).toBeVisible();
  const back = new Phone(priya.context, again);

  // Discuss: the split card on the stage, without bars until the facilitator shows them.
  await amara.goOn("Discuss");
  await expectAccessible(amara.page, "console, discuss");
  await amara.putOnStage(SPLIT?.title ?? "");
  await expect(stage.getByText(SPLIT?.text ?? "")).toBeVisible();
  await expect(stage.getByRole("img", { name: /Leadership/ })).toHaveCount(0);
  await expectAccessible(stage, "stage, discuss");
  await expectAccessible(back.page, "phone, discuss");
  await amara.page.getByRole("button", { name: "Show bars" }).click();
  await expect(stage.getByText("3", { exact: true }).first()).toBeVisible();

  // Sort again: the discussed card comes back empty. All but one now agree with the article on it.
  await amara.goOn("Sort again");
  const second = (person: number) => (person === 1 ? other(expectedOf(SPLIT?.id ?? "")) : expectedOf(SPLIT?.id ?? ""));
  for (const [person, phone] of [back, tomasz, late].entries()) {
    await expect(phone.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
    expect(await phone.currentCard()).toBe(SPLIT?.id);
    if (person === 0) await expectAccessible(phone.page, "phone, sort again");
    await phone.sort(() => second(person), 1);
  }
  for (const [at, person] of crowd.entries())
    await sortOverSocket(url, code, person, 2, () => second(at + 3), [SPLIT?.id ?? ""]);
  await expect(stage.getByRole("img", { name: "6 of 6 are done" })).toBeVisible();
  await expectAccessible(stage, "stage, sort again");

  // Compare: nothing of the article's view before it is opened; then mine, the room's, the article's.
  await amara.goOn("Compare");
  await expectAccessible(amara.page, "console, compare");
  expect(await back.page.content()).not.toContain(SPLIT?.rationale ?? "");
  await amara.page.getByRole("radio", { name: "Whole picture" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Open all and show" }).click();
  await expect(stage.getByText(/24 of 24/).first()).toBeVisible();
  await expectAccessible(stage, "stage, compare, overview");
  await expect(back.page.getByRole("heading", { name: "You, the room, the article" })).toBeVisible();
  await expectAccessible(back.page, "phone, compare");
  await expectAccessible(tomasz.page, "phone, compare, dark");
  // All are open, and each card comes in its layers all the same.
  await amara.page.getByRole("button", { name: "First card" }).click();
  await expect(stage.getByText("Everybody looks at their own answer first.")).toBeVisible();
  for (const phone of [back, tomasz]) {
    await expect(phone.page.getByText("First your own answer.")).toBeVisible();
    await expect(phone.page.getByText(/^The room, /)).toHaveCount(0);
  }
  await expectAccessible(stage, "stage, compare, the card alone");
  await expectAccessible(back.page, "phone, compare, mine");
  await expectAccessible(amara.page, "console, compare, the card alone");
  await amara.page.getByRole("button", { name: "Show the room’s" }).click();
  await expect(stage.locator(".x-round").first()).toBeVisible();
  await expect(stage.getByText("The article’s view is still folded")).toBeVisible();
  await expect(back.page.getByText("The room, 6 people")).toBeVisible();
  await expect(back.page.getByRole("button", { name: "I would argue with the article" })).toHaveCount(0);
  await amara.page.getByRole("button", { name: "Open the article’s view" }).click();
  await expect(stage.locator(".x-verdict")).toBeVisible();
  await expect(stage.getByText("The article’s view is still folded")).toHaveCount(0);
  await tomasz.page.getByRole("button", { name: "I would argue with the article" }).first().click();
  await expect(
    tomasz.page.getByRole("button", { name: "I would argue with the article", pressed: true }),
  ).toBeVisible();

  // Commit: private unless shared.
  await amara.goOn("Commit");
  await expectAccessible(back.page, "phone, commit");
  const sheet = (phone: Phone, column: string) => phone.page.getByRole("region", { name: new RegExp(column) });
  await sheet(back, "Leadership").getByLabel("When …").fill("our Tuesday round ends");
  await sheet(back, "Leadership").getByLabel("I will …").fill("I will ask who has gone quiet");
  await sheet(back, "Leadership").getByRole("button", { name: "Share it on the wall" }).click();
  await sheet(tomasz, "Management").getByLabel("When …").fill("a promise has no date");
  await sheet(tomasz, "Management").getByLabel("I will …").fill("give it one at once");
  await sheet(tomasz, "Management").getByRole("button", { name: "Keep it to myself" }).click();
  await expect(tomasz.page.getByText("Saved. Only you see it.").first()).toBeVisible();
  await expect(stage.getByText(/round ends\W*, I will \W*ask who has gone quiet/)).toBeVisible();
  await expect(stage.getByText("give it one at once")).toHaveCount(0);
  await expectAccessible(stage, "stage, commit");
  await expectAccessible(amara.page, "console, commit");

  // Close.
  await amara.goOn("Close workshop", "Close workshop");
  await expect(back.page.getByText("Was this worth our time?")).toBeVisible();
  await expectAccessible(back.page, "phone, closed");
  await expectAccessible(stage, "stage, closed");
  await expectAccessible(amara.page, "console, closed");

  // The report: counted here by another way, from what each person meant.
  const everyone = [priya, tomasz, late, ...crowd];
  const before = (id: string) => everyone.filter((person) => person.answers.get(id) === "Leadership").length;
  const toReport = amara.page.getByRole("link", { name: "Open the report" });
  let makeIt = () => {};
  const isMade = new Promise<void>((resolve) => {
    makeIt = resolve;
  });
  await amara.page.route(/\/report\?_rsc=/, (route) => isMade.then(() => route.continue()));
  await toReport.click();
  await expect(toReport.locator(".spin"), "the link of a report that is still being made turns").toBeVisible();
  makeIt();
  await expect(amara.page.getByRole("heading", { level: 1, name: "Ward 6 away morning" })).toBeVisible();
  await expectAccessible(amara.page, "report");
  const report = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
  expect(report.ok()).toBe(true);
  const told = JSON.stringify(await report.json());
  expect(told).not.toContain("Priya");
  expect(told).not.toContain("give it one at once");
  expect(told).toContain("ask who has gone quiet");
  const { cards } = JSON.parse(told) as {
    cards: { id: string; first: { counts: number[] }; final: { counts: number[] } }[];
  };
  expect(cards.filter(({ id }) => IDS.includes(id))).toHaveLength(24);
  for (const card of cards.filter(({ id }) => IDS.includes(id))) {
    const leadership = card.id === SPLIT?.id ? before(card.id) : before(card.id);
    if (card.id !== SPLIT?.id) {
      expect(card.first.counts, card.id).toEqual([leadership, 6 - leadership]);
      expect(card.final.counts, card.id).toEqual([leadership, 6 - leadership]);
    } else {
      expect(card.first.counts).toEqual([3, 3]);
      expect(card.final.counts.toSorted()).toEqual([1, 5]);
    }
  }
});
