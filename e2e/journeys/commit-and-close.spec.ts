import { consoleActor, participantActor, told } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

const STEPS = ["lobby", "sort", "discuss", "resort", "compare", "commit"] as const;
const PROMISE = "ask the quietest person first 👩‍👩‍👧";
const WORDS = ["Dates", "Trust", "الاستماع", "Purpose", "Meetings", "well-being"];

test("a sentence is about a card, is hidden and shown, goes home with its writer, and everyone leaves one word", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  test.setTimeout(300_000);
  const { amara, code } = await openWorkshop(browser, { url }, "Ward 6 away morning");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const priya = await Phone.open(browser);
  await priya.join(url, code, "Priya");
  const phone = priya.page;
  const actors = await Promise.all(Array.from({ length: 6 }, () => participantActor(url, code)));
  for (let at = 1; at < STEPS.length; at++)
    await desk.send("move", { from: STEPS[at - 1] ?? "lobby", to: STEPS[at] ?? "commit" });
  const stage = await amara.openStage();
  const report = async () => {
    const answer = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
    return answer.text();
  };

  // By the keyboard alone: from the first field through the card it is about to sharing.
  const sheet = phone.getByRole("region", { name: /Leadership/ });
  await sheet.getByLabel("When …").focus();
  await phone.keyboard.type("our Tuesday round ends");
  await phone.keyboard.press("Tab");
  await phone.keyboard.insertText(PROMISE);
  await phone.keyboard.press("Tab");
  const about = sheet.getByRole("combobox", { name: /^About/ });
  await expect(about).toBeFocused();
  await expectAccessible(phone, "phone, a sentence about a card");
  await phone.keyboard.press("ArrowDown");
  await phone.keyboard.press("ArrowDown");
  const card = await about.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? "");
  expect(await about.inputValue()).toMatch(/^card:/);
  await phone.keyboard.press("Tab");
  await phone.keyboard.press("Tab");
  await expect(sheet.getByRole("button", { name: "Share it on the wall" })).toBeFocused();
  await phone.keyboard.press("Enter");
  const saved = phone.locator("p.tag");
  await expect(saved.getByText("Saved, and on the wall.")).toBeVisible();
  await expect(stage.getByText("quietest")).toBeVisible();
  await expect(stage.getByText(card)).toBeVisible();
  expect(await report()).toContain("quietest");

  // Hidden: off the stage and out of the report, still its writer's, who is told.
  await amara.page.getByRole("button", { name: /^Hide: .*quietest/ }).click();
  await expect(saved.getByText("taken it off the wall")).toBeVisible();
  await expect(sheet.getByText("quietest").first()).toBeVisible();
  await expect(stage.getByText("quietest")).toHaveCount(0);
  expect(await report()).not.toContain("quietest");
  await expectAccessible(phone, "phone, a hidden sentence");
  await expectAccessible(amara.page, "console, a hidden sentence");
  await amara.page.getByRole("button", { name: /^Show again: .*quietest/ }).click();
  await expect(stage.getByText("quietest")).toBeVisible();
  await expectAccessible(stage, "stage, the wall");
  expect(await report()).toContain("quietest");

  // Home: as text, as a picture, and by a link that a stranger's browser opens.
  await phone.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await phone.getByRole("button", { name: "Copy my sentences" }).click();
  const copied = await phone.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`When our Tuesday round ends, I will ${PROMISE}`);
  const download = phone.waitForEvent("download");
  await phone.getByRole("button", { name: "Save as a picture" }).click();
  expect((await download).suggestedFilename()).toBe("my-sentences.png");
  const link = `${url}${await phone.getByRole("link", { name: "Open the page" }).getAttribute("href")}`;
  expect(link).toContain("/keep/");
  const stranger = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await stranger.goto(link);
  await expect(stranger.getByText("quietest").first()).toBeVisible();
  await expect(stranger.getByText("Priya")).toHaveCount(0);
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expectAccessible(stranger, "the page of one's own sentences");
  await stranger.goto(`${link}x`);
  await expect(stranger.getByText("Nothing is kept here")).toBeVisible();
  await expectAccessible(stranger, "a link to sentences that leads nowhere");

  // One word each, which the room sees when the facilitator wants it.
  await desk.send("move", { from: "commit", to: "closed" });
  const word = phone.getByLabel(/^One word/);
  await word.fill("two words");
  await word.press("Enter");
  await expect(phone.getByText("leave out the spaces")).toBeVisible();
  await word.fill("Listening");
  await word.press("Enter");
  await expect(phone.getByText("Noted: “Listening”").first()).toBeVisible();
  for (const [at, actor] of actors.entries()) await actor.send("lastWord", { word: WORDS[at] ?? "" });
  await expectAccessible(phone, "phone, closed");
  await expect(stage.getByText("Listening")).toHaveCount(0);
  await amara.page.getByRole("button", { name: "Show the words" }).click();
  for (const each of [...WORDS, "Listening"]) await expect(stage.getByText(each, { exact: true })).toBeVisible();
  await expectAccessible(stage, "stage, closed with words");
  await expectAccessible(amara.page, "console, closed with words");
  await amara.page.getByRole("button", { name: "Hide the words" }).click();
  await expect(stage.getByText("Listening")).toHaveCount(0);

  // The link of somebody who was removed keeps nothing.
  const { listed } = await told(desk, (view) => view.listed.some(({ name }) => name === "Priya"));
  await desk.send("remove", { participantId: listed.find(({ name }) => name === "Priya")?.id ?? "", ban: false });
  await stranger.goto(link);
  await expect(stranger.getByText("Nothing is kept here")).toBeVisible();
  desk.close();
  for (const actor of actors) actor.close();
});

test("in a hall a shared sentence that is not listed is found by its words, and taken off the wall", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  const { amara, code } = await openWorkshop(browser, { url }, "A hall");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const people = await Promise.all(Array.from({ length: 31 }, () => participantActor(url, code)));
  for (let at = 1; at < STEPS.length; at++)
    await desk.send("move", { from: STEPS[at - 1] ?? "lobby", to: STEPS[at] ?? "commit" });
  for (const [at, person] of people.entries())
    for (const columnId of ["leadership", "management"] as const)
      await person.send("commit", {
        ...{ columnId, occasion: "the week begins", shared: true, named: false },
        action: at === 0 && columnId === "leadership" ? "say something rude" : "ask first",
      });
  const { page } = amara;
  const hide = page.getByRole("button", { name: /^Hide: .*rude/ });
  await expect(page.getByText("Listed are 60 of 62, newest first.")).toBeVisible();
  await expect(hide).toHaveCount(0);
  await page.getByLabel("Search for a sentence").fill("rude week");
  await expect(page.getByText("1 sentence found")).toBeVisible();
  await expectAccessible(page, "console, a sentence found");
  await hide.click();
  await expect(page.getByRole("button", { name: /^Show again: .*rude/ })).toBeVisible();
  await page.getByLabel("Search for a sentence").fill("no such words");
  await expect(page.getByText("No shared sentence has these words.")).toBeVisible();
  desk.close();
  for (const person of people) person.close();
});
