import { randomBytes } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { Deck } from "../../lib/domain/deck";
import { aRoom, aWorkshop } from "../../lib/testing/builders";
import { writeBackup } from "../../lib/usecases/backup";

export const PASSWORD = "a sentence is easy to remember";

/** Nobody else's: many journeys make an account in one product. */
export const freshEmail = () => `${randomBytes(4).toString("hex")}@example.org`;

/** A facilitator at a laptop. */
export class Facilitator {
  readonly email = freshEmail();

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, options: { dark?: boolean } = {}): Promise<Facilitator> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
    });
    return new Facilitator(context, await context.newPage());
  }

  async signUp(url: string, name: string): Promise<void> {
    await this.page.goto(`${url}/signup`);
    await this.fillAccount(name);
    await this.page.waitForURL(/\/workshops$/);
  }

  async fillAccount(name: string): Promise<void> {
    await this.page.getByLabel("Name").fill(name);
    await this.page.getByLabel("E-mail").fill(this.email);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.page.getByRole("button", { name: "Make the account" }).click();
  }

  /** Creates a workshop and lands in its console; returns its code. */
  async create(url: string, title: string, deck = /24 cards/): Promise<string> {
    await this.page.goto(`${url}/workshops/new`);
    await this.page.getByLabel("Title").fill(title);
    await this.page.getByRole("radio", { name: deck }).check();
    await this.page.getByRole("button", { name: "Create the workshop" }).click();
    await this.page.waitForURL(/\/workshops\/[0-9a-f-]{36}$/);
    await expect(this.page.getByText("Live", { exact: true })).toBeVisible();
    return this.code();
  }

  /** A workshop of any deck: the product takes one in by a backup, in which nobody has come yet. Lands in its console. */
  async importDeck(url: string, title: string, deck: Deck): Promise<string> {
    await this.page.goto(`${url}/workshops/import`);
    const now = Date.now();
    const empty = aRoom(aWorkshop({ title, deck, createdAt: now, phaseStartedAt: now }), []);
    const buffer = Buffer.from(writeBackup(empty));
    await this.page.getByLabel("Backup").setInputFiles({ name: "workshop.json", mimeType: "application/json", buffer });
    await this.page.getByRole("button", { name: "Import" }).click();
    await this.page.waitForURL(/\/report$/);
    await this.page.goto(this.page.url().replace(/\/report$/, ""));
    await expect(this.page.getByText("Live", { exact: true })).toBeVisible();
    return this.code();
  }

  async code(): Promise<string> {
    const text = await this.page.locator(".ct-code").first().innerText();
    return text.replace(/\D/g, "").slice(0, 8);
  }

  workshopId(): string {
    return /workshops\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? "";
  }

  /** The projector beside the laptop: the window that Open stage opens. */
  async openStage(): Promise<Page> {
    const opened = this.context.waitForEvent("page");
    await this.page.getByRole("button", { name: "Open stage" }).click();
    const stage = await opened;
    await stage.setViewportSize({ width: 1920, height: 1080 });
    return stage;
  }

  /** The one hinged button; what it asks is confirmed. A question whose reason goes away closes by itself. */
  async goOn(to: string, confirm = `Go on to ${to}`): Promise<void> {
    const button = this.page.locator("button.go").filter({ hasText: new RegExp(`^${to}`) });
    const asked = this.page.getByRole("alertdialog");
    const phase = this.page.getByRole("heading", { level: 1 });
    const name = to === "Close workshop" ? "Closed" : to;
    await expect(async () => {
      if (await asked.isVisible()) await asked.getByRole("button", { name: confirm }).click({ timeout: 1_000 });
      else if ((await phase.innerText()) !== name) await button.click({ timeout: 1_000 });
      await expect(phase).toHaveText(name, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await expect(asked).toBeHidden();
  }

  async putOnStage(title: string): Promise<void> {
    await this.page
      .getByRole("button", { name: `Put on stage: ${title}` })
      .first()
      .click();
    await expect(this.page.getByRole("button", { name: `Take off the stage: ${title}` }).first()).toBeVisible();
  }
}
