import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { Facilitator, PASSWORD } from "../pages/facilitator";
import { Phone } from "../pages/phone";

/** Moves the focus by Tab until it is on what is wanted: nothing is clicked, nothing is focused by a script. */
async function tabTo(page: Page, name: RegExp, kind = "*"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const here = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || !element.matches(wanted)) return "";
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      return [element.getAttribute("aria-label"), element.textContent, ...labels.map((label) => label.textContent)]
        .filter(Boolean)
        .join(" ")
        .trim();
    }, kind);
    if (name.test(here)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${name}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("the whole arc by keyboard alone", async ({ browser, product }) => {
  test.setTimeout(180_000);
  const { url } = product;
  const desk = await Facilitator.open(browser);
  await desk.page.goto(`${url}/signup`);
  for (const [field, text] of [
    [/^Name/, "Amara Osei"],
    [/^E-mail/, "amara@example.org"],
    [/^Password/, PASSWORD],
  ] as const) {
    await tabTo(desk.page, field);
    await desk.page.keyboard.type(text);
  }
  await desk.page.keyboard.press("Enter");
  await desk.page.waitForURL(/\/workshops$/);
  await press(desk.page, /^(New workshop|Set up a workshop)/);
  await desk.page.waitForURL(/\/new/);
  await tabTo(desk.page, /^Title/);
  await desk.page.keyboard.press("ControlOrMeta+a");
  await desk.page.keyboard.type("By keyboard");
  await tabTo(desk.page, /Leadership or management/);
  await desk.page.keyboard.press("ArrowDown");
  await press(desk.page, /Create the workshop/);
  await desk.page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
  const code = await desk.code();

  const phone = await Phone.open(browser);
  await phone.page.goto(url);
  await tabTo(phone.page, /eight digits/);
  await phone.page.keyboard.type(code);
  await phone.page.keyboard.press("Enter");
  await phone.page.waitForURL(/\/join\//);
  await tabTo(phone.page, /What should we call you/);
  await phone.page.keyboard.type("Priya");
  await phone.page.keyboard.press("Enter");
  await phone.page.waitForURL(/\/play\//);

  const goOn = async (to: RegExp, heading: string) => {
    await tabTo(desk.page, to, "button.go");
    await desk.page.keyboard.press("Enter");
    const asked = desk.page.getByRole("alertdialog");
    const phase = desk.page.getByRole("heading", { level: 1, name: heading, exact: true });
    await expect(asked.or(phase)).toBeVisible();
    if (await asked.isVisible()) {
      // The safe choice has the focus; the other is one Tab away.
      await desk.page.keyboard.press("Tab");
      await desk.page.keyboard.press("Enter");
    }
    await expect(phase).toBeVisible();
    await expect(asked).toBeHidden();
  };

  await goOn(/^Sort\s?Round 1/, "Sort");
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
  await tabTo(phone.page, new RegExp(await leadership.getByRole("button").first().innerText()));
  await phone.page.keyboard.press("2");
  await expect(leadership.getByRole("listitem")).toHaveCount(count - 1);

  await expect(desk.page.getByText("1 of 1 finished").first()).toBeVisible();
  await goOn(/^Discuss/, "Discuss");
  await press(desk.page, /^Put on stage/);
  await expect(desk.page.getByRole("button", { name: /^Take off the stage/ }).first()).toBeVisible();
  await goOn(/^Sort again\s?Round 2/, "Sort again");
  await expect(card).toBeVisible();
  await phone.page.keyboard.press("1");
  await expect(desk.page.getByText("1 of 1 finished").first()).toBeVisible();
  await goOn(/^Compare\s?\d/, "Compare");
  await tabTo(desk.page, /First word/);
  await desk.page.keyboard.press("ArrowRight");
  await expect(desk.page.getByRole("alertdialog")).toBeVisible();
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.press("Enter");
  await expect(phone.page.getByRole("heading", { name: "You, the room, the article" })).toBeVisible();
  await press(phone.page, /I would argue with the article/);
  await goOn(/^Commit/, "Commit");
  await tabTo(phone.page, /^When/);
  await phone.page.keyboard.type("the week begins");
  await tabTo(phone.page, /^I will/);
  await phone.page.keyboard.type("ask first");
  await press(phone.page, /^Keep it to myself/);
  await expect(phone.page.getByText("Saved. Only you see it.")).toBeVisible();
  await goOn(/^Close workshop/, "Closed");
  await expect(phone.page.getByText("Was this worth our time?")).toBeVisible();
  await press(desk.page, /Open the report/);
  await expect(desk.page.getByRole("heading", { level: 1, name: "By keyboard" })).toBeVisible();
});
