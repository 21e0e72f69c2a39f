import { Keyboard } from "../fixtures/keyboard";
import { expect, test } from "../fixtures/test";
import { Facilitator, PASSWORD } from "../pages/facilitator";
import { Phone } from "../pages/phone";

test("the whole arc by keyboard alone", async ({ browser, product }) => {
  test.setTimeout(180_000);
  const { url } = product;
  const desk = await Facilitator.open(browser);
  const deskKeys = new Keyboard(desk.page);
  await desk.page.goto(`${url}/signup`);
  await deskKeys.type(/^Name/, "Amara Osei");
  await deskKeys.type(/^E-mail/, desk.email);
  await deskKeys.type(/^Password/, PASSWORD);
  await deskKeys.press("Enter");
  await desk.page.waitForURL(/\/workshops$/);
  await deskKeys.use("link", /^(New workshop|Set up a workshop)/);
  await desk.page.waitForURL(/\/new/);
  await deskKeys.type(/^Title/, "By keyboard");
  await deskKeys.tabTo("radio", /Leadership or management/);
  await deskKeys.press("ArrowDown");
  await deskKeys.use("button", "Create the workshop");
  await desk.page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
  const code = await desk.code();

  const phone = await Phone.open(browser);
  const keys = new Keyboard(phone.page);
  await phone.page.goto(url);
  await keys.type("The eight digits of the code", code);
  await keys.press("Enter");
  await phone.page.waitForURL(/\/join\//);
  await keys.type("What should we call you?", "Priya");
  await keys.press("Enter");
  await phone.page.waitForURL(/\/play\//);

  const goOn = async (to: RegExp, heading: string) => {
    await deskKeys.use("button", to);
    const asked = desk.page.getByRole("alertdialog");
    const phase = desk.page.getByRole("heading", { level: 1, name: heading, exact: true });
    await expect(asked.or(phase)).toBeVisible();
    if (await asked.isVisible()) await deskKeys.confirm(/./);
    await expect(phase).toBeVisible();
  };

  await goOn(/^Go on to Sort, Round 1/, "Sort");
  const card = phone.page.locator("article.s-card:not([aria-hidden]) .s-text");
  await expect(card).toBeVisible();
  for (let at = 0; at < 12; at++) {
    const before = await card.innerText();
    await phone.page.keyboard.press(at % 2 === 0 ? "1" : "ArrowRight");
    if (at < 11) await expect(card).not.toHaveText(before);
    if (at === 5) {
      const now = await card.innerText();
      await phone.page.keyboard.press("Backspace");
      await expect(card).not.toHaveText(now);
      await phone.page.keyboard.press("2");
      await expect(card).toHaveText(now);
    }
  }
  await expect(phone.page.getByRole("heading", { name: "Your two columns" })).toBeVisible();
  // On the board a card is moved by the same keys.
  const leadership = phone.page.getByRole("region", { name: /^Leadership/ });
  const count = await leadership.getByRole("listitem").count();
  const title = (await leadership.getByRole("button").first().locator("span").first().innerText()).trim();
  await keys.tabTo("button", new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
  await keys.press("2");
  await expect(leadership.getByRole("listitem")).toHaveCount(count - 1);

  await expect(desk.page.getByText("1 of 1 are done").first()).toBeVisible();
  await goOn(/^Go on to Discuss/, "Discuss");
  await deskKeys.use("button", /^Put on stage/);
  await expect(desk.page.getByRole("button", { name: /^Take off the stage/ }).first()).toBeVisible();
  await goOn(/^Go on to Sort again, Round 2/, "Sort again");
  await expect(card).toBeVisible();
  await phone.page.keyboard.press("1");
  await expect(desk.page.getByText("1 of 1 are done").first()).toBeVisible();
  await goOn(/^Go on to Compare/, "Compare");
  await deskKeys.tabTo("radio", /First word/);
  await deskKeys.press("ArrowRight");
  await deskKeys.confirm(/^Open the article/);
  await expect(phone.page.getByRole("heading", { name: "You, the room, the article" })).toBeVisible();
  await keys.use("button", /I would argue with the article/);
  await goOn(/^Go on to Commit/, "Commit");
  await keys.type("When …", "the week begins");
  await keys.type("I will …", "ask first");
  await keys.use("button", "Keep it to myself");
  await expect(phone.page.getByText("Saved. Only you see it.").first()).toBeVisible();
  await goOn(/^Close workshop/, "Closed");
  await expect(phone.page.getByText("Was this worth our time?")).toBeVisible();
  await deskKeys.use("link", /^Open the report/);
  await expect(desk.page.getByRole("heading", { level: 1, name: "By keyboard" })).toBeVisible();
});
