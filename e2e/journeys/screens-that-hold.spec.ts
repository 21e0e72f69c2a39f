import type { Locator } from "@playwright/test";
import { quickForm } from "../../lib/domain/cards";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { consoleActor, participantActor, sortTogether } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { lengthenTexts } from "../measure/longer-texts";
import { ConsoleScreen } from "../pages/console-screen";
import { Phone } from "../pages/phone";
import { stillness } from "../pages/stillness";

const CARDS = quickForm(deck as Deck).cards.filter(({ kind }) => kind === "sort");

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (box === null) throw new Error("not on the screen");
  return box;
};

/** The height of one as a share of the other's, in which it lies. */
const heightIn = async (one: Locator, whole: Locator) => (await boxOf(one)).height / (await boxOf(whole)).height;

/** Whether the middle of one lies between the top and the foot of the other. */
async function isBeside(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  const middle = a.y + a.height / 2;
  return middle > b.y && middle < b.y + b.height;
}

/** Of each bar of the whole picture, whether it is first seen at the end that lies at the fold. */
const growFromFold = (picture: Locator) =>
  picture.evaluate((all) => {
    const middle = (one: Element) => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2;
    return [...all.querySelectorAll(".b-bar")].map((bar) => {
      for (const growth of bar.getAnimations()) growth.currentTime = 0;
      const [, right, , left] = getComputedStyle(bar).clipPath.match(/[-\d.]+(%|px)/g) ?? [];
      const isLeftOfFold = middle(bar) < middle(all);
      return (isLeftOfFold ? left : right) === "100%" && (isLeftOfFold ? right : left) === "0px";
    });
  });

test("the stage has its picture before anybody is done, and a board's heads hold longer words on a small phone", async ({
  browser,
  product,
}) => {
  const { amara, code } = await openWorkshop(browser, product, "Ward 6");
  const phone = await Phone.open(browser);
  await phone.page.setViewportSize({ width: 320, height: 640 });
  await phone.join(product.url, code, "Priya");
  const stage = await amara.openStage();
  await amara.goOn("Sort");
  const picture = stage.getByRole("img", { name: "0 of 1 are done" });
  await expect(picture.getByText("of 1 are done")).toBeVisible();
  const well = picture.locator(".q-going i");
  await expect.poll(() => heightIn(well, picture)).toBeCloseTo(1, 2);
  // A hall of which most are done: its sixty slips share a narrow place.
  const widths = await picture.locator(".q-going").evaluate((going) => {
    (going as HTMLElement).style.cssText = "--slips: 60; flex: 0 0 20rem";
    going.append(...Array.from({ length: 59 }, () => going.children[0]?.cloneNode() ?? ""));
    return [...going.children].map((slip) => slip.getBoundingClientRect().width);
  });
  expect(Math.min(...widths)).toBeGreaterThan(1);

  await phone.sort(() => "Management");
  await expect(picture).toHaveCount(0);
  await phone.page.evaluate("globalThis.__name = (named) => named");
  await lengthenTexts(phone.page);
  const { page } = phone;
  const heading = page.getByRole("heading", { level: 1 });
  await expect.poll(() => isBeside(page.locator(".p-head .row"), heading)).toBe(true);
  for (const head of await page.locator(".r-h").all())
    for (const part of [head.locator("svg"), head.locator(".num")])
      await expect.poll(() => isBeside(part, head.locator("span").first())).toBe(true);
});

test("the stage fills its height with a few cards and a few sentences, and says when minds changed both ways", async ({
  browser,
  product: { url },
}) => {
  const { amara, code } = await openWorkshop(browser, { url }, "Ward 6");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const people = await Promise.all(Array.from({ length: 6 }, () => participantActor(url, code)));
  const stage = await amara.openStage();
  const column = (isFirst: boolean) => (isFirst ? "leadership" : "management");
  await desk.send("move", { from: "lobby", to: "sort" });
  await sortTogether(people, 1, CARDS, (who) => column(who < 3));
  await desk.send("move", { from: "sort", to: "discuss" });
  await desk.send("move", { from: "discuss", to: "resort" });
  await sortTogether(people, 2, CARDS.slice(0, 1), (who) => column(who >= 3));
  await desk.send("move", { from: "resort", to: "compare" });
  await desk.send("openAll", {});

  await desk.send("stage", { set: { compare: "movement" } });
  const changed = `6 of 6 changed their answer on “${CARDS[0]?.title}”`;
  await expect(stage.getByText(changed)).toBeVisible();

  await desk.send("stage", { set: { compare: "overview" } });
  const picture = stage.locator(".b-fly");
  await expect(picture).toBeVisible();
  await stage.evaluate("globalThis.__name = (named) => named");
  const giveBack = await lengthenTexts(stage);
  await stillness(stage);
  for (const foot of await picture.locator(".b-foot").all()) {
    const [all, half] = await foot.locator("span").evaluateAll((words) =>
      words.map((word) => {
        const range = document.createRange();
        range.selectNodeContents(word);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }),
    );
    if (all === undefined || half === undefined) throw new Error("no scale");
    expect(all.right < half.left || half.right < all.left).toBe(true);
  }
  await giveBack();
  for (const direction of ["rtl", "ltr"]) {
    await stage.evaluate((to) => document.documentElement.setAttribute("dir", to), direction);
    expect(await growFromFold(picture)).toEqual(CARDS.map(() => true));
  }
  await expect.poll(() => heightIn(picture.locator("ol").first(), picture)).toBeGreaterThan(0.75);

  await desk.send("move", { from: "compare", to: "commit" });
  await people[0]?.send("commit", {
    ...{ columnId: "leadership", occasion: "the week begins", action: "ask first", shared: true, named: false },
  });
  const wall = stage.getByRole("region", { name: "Shared commitments" }).getByRole("list");
  const note = wall.getByRole("listitem");
  await expect(note).toBeVisible();
  await expect.poll(async () => (await boxOf(note)).width / (await boxOf(wall)).width).toBeGreaterThan(0.9);
  desk.close();
  for (const person of people) person.close();
});

test("a tablet that is turned keeps the list of people open, with what is asked in it", async ({
  browser,
  product,
}) => {
  const { amara, code } = await openWorkshop(browser, product, "Ward 6");
  const person = await participantActor(product.url, code);
  const { page } = amara;
  const [lying, standing] = [
    { width: 1366, height: 1024 },
    { width: 1024, height: 1366 },
  ];
  await page.setViewportSize(lying);
  const screen = new ConsoleScreen(page);
  await screen.openPeople();
  await screen.about("Guest 1", "Remove");
  const asked = page.getByRole("alertdialog");
  await expect(asked).toBeVisible();
  // Standing it shows the stage in its side, and people a press away.
  for (const turned of [standing, lying]) {
    await page.setViewportSize(turned);
    await expect(page.getByRole("radio", { name: "Stage", includeHidden: true })).toHaveCount(
      turned === standing ? 1 : 0,
    );
    // What is asked lies over it.
    await expect(page.getByRole("dialog", { includeHidden: true })).toBeVisible();
    await expect(asked).toBeVisible();
  }
  person.close();
});
