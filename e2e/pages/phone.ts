import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { Deck } from "../../lib/domain/deck";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };

/** A person with a phone. What it does is written down in `answers`, to be compared with the report. */
export class Phone {
  /** the last column per card and round, as its person meant it */
  readonly answers = new Map<string, string>();

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly cards: { id: string; text: string }[] = deck.cards,
  ) {}

  static async open(browser: Browser, options: { dark?: boolean; cards?: Deck["cards"] } = {}): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      colorScheme: options.dark ? "dark" : "light",
    });
    return new Phone(context, await context.newPage(), options.cards);
  }

  /** From the first page with the code, as somebody would type it. */
  async join(url: string, code: string, name: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel("The eight digits of the code").fill(`${code.slice(0, 4)} ${code.slice(4)}`);
    await this.page.getByRole("button", { name: "Join" }).click();
    await this.page.waitForURL(/\/join\/\d{8}/);
    await this.page.getByLabel("What should we call you?").fill(name);
    await this.page.getByRole("button", { name: "Join the room" }).click();
    await this.page.waitForURL(/\/play\/\d{8}/);
  }

  /** Sorts the cards that are asked for, at most `limit` of them; `choose` says the column by card id. */
  async sort(choose: (cardId: string) => string, limit = 24): Promise<void> {
    const targets = this.page.getByRole("group", { name: "Which is it?" });
    // Right after joining neither is there: who looks too early would sort nothing.
    await expect(targets.or(this.page.getByRole("heading", { name: /^Your (two|three|four) columns$/ }))).toBeVisible();
    for (let done = 0; done < limit; done++) {
      if (!(await targets.isVisible())) return;
      const cardId = await this.currentCard();
      const column = choose(cardId);
      await targets.getByRole("button", { name: column, exact: true }).click();
      this.answers.set(cardId, column);
      await expect(async () => {
        const next = await this.currentCardOrNull();
        expect(next).not.toBe(cardId);
      }).toPass({ timeout: 5_000 });
    }
  }

  /** Whose page the browser keeps for a load without a network, by id; null when it keeps none. */
  async keptFor(): Promise<string | null> {
    const kept = await this.page.evaluate(() => caches.match(location.pathname).then((answer) => answer?.text() ?? ""));
    return /participantId\\?":\\?"([0-9a-f-]{36})/.exec(kept)?.[1] ?? null;
  }

  async currentCard(): Promise<string> {
    const found = await this.currentCardOrNull();
    if (found === null) throw new Error("no card is on the phone");
    return found;
  }

  /** The card that is asked now, told by its text; null when none is. */
  async currentCardOrNull(): Promise<string | null> {
    const shown = this.page.locator("article.s-card:not([aria-hidden])");
    if ((await shown.count()) === 0) return null;
    const text = await shown.innerText();
    return this.cards.find((card) => text.includes(card.text))?.id ?? null;
  }

  /** Waits until the server holds everything: no tick is outlined any more. */
  async expectAllSaved(): Promise<void> {
    const kept = /kept on this phone|still on this phone/;
    // The ticks say it as a picture's name also while the phone is connected.
    await expect(this.page.getByRole("img", { name: kept })).toHaveCount(0);
    await expect(this.page.getByText(kept)).toHaveCount(0);
  }

  close = () => this.context.close();
}
