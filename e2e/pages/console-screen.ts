import { expect, type Locator, type Page } from "@playwright/test";

/** The facilitator's screen, by what is read and pressed on it. */
export class ConsoleScreen {
  constructor(readonly page: Page) {}

  /** A part of the queue: "Next and waiting", "Talked about", "Skipped", "Agreed", "Too few answers". */
  part(heading: string): Locator {
    return this.page.getByRole("region", { name: new RegExp(`^${heading} \\(`) });
  }

  /** Ids of the cards in a part, from the top; in one look: a row that is asked for after it has gone is waited for. */
  cardsIn = (heading: string): Promise<string[]> =>
    this.part(heading)
      .locator("[data-card]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-card") ?? ""));

  async expectCards(heading: string, cards: readonly string[]): Promise<void> {
    await expect.poll(() => this.cardsIn(heading)).toEqual(cards);
  }

  /** Why each card of the queue stands where it does. */
  reasons = (): Promise<string[]> => this.part("Next and waiting").locator(".dr-why").allInnerTexts();

  /** Moves the focus by Tab alone until it is on the button of that name, and presses it. */
  async pressByKey(name: string): Promise<void> {
    const wanted = this.page.getByRole("button", { name, exact: true }).first();
    await expect(wanted).toBeAttached();
    for (let tabs = 0; tabs < 300; tabs++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        await this.page.keyboard.press("Enter");
        return;
      }
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`no way by Tab to ${name}`);
  }

  /** What the focus is on, by name. */
  focused = (): Promise<string> =>
    this.page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );

  async openPeople(): Promise<Locator> {
    await this.page.getByRole("button", { name: /^See (all|1)/ }).click();
    const dialog = this.page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** "Remove", "Ban", "Hide the name" ...: from the menu about one person, in the open dialog. */
  async about(person: string, act: string): Promise<void> {
    await this.page.getByRole("button", { name: `About ${person}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: new RegExp(`^${act}`) }).click();
  }

  async openSettings(): Promise<Locator> {
    await this.page.getByRole("button", { name: "More", exact: true }).click();
    await this.page.getByRole("menuitem", { name: "Settings" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Settings" });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
