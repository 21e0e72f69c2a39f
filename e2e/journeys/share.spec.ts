import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { startSmtpServer } from "../../lib/testing/smtp-server";
import { ask } from "../fixtures/embedded";
import { ARGUMENT, PROMISE, roomInCommit } from "../fixtures/room-in-commit";
import { startProduct } from "../fixtures/server";
import { expect, type SharedProduct, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { PASSWORD as ACCOUNT_PASSWORD, Facilitator } from "../pages/facilitator";

const TITLE = "Ward 6 away morning";
const PASSWORD = "told on the phone";

const stranger = async (browser: Browser, dark = false): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: dark ? "dark" : "light",
  });
  return context.newPage();
};

/** What a stranger's browser is given at an address, byte for byte. */
async function given(request: APIRequestContext, link: string) {
  const answer = await request.get(link);
  const headers = answer.headers();
  return { status: answer.status(), headers, html: await answer.text() };
}

/** Without what differs at each request: the nonce, ids of the build's own, and the address itself. */
const stripped = (html: string, link: string) =>
  html
    .replaceAll(link.split("/").at(-1) ?? "", "KEY")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/"nonce":"[^"]*"/g, "")
    .replace(/[A-Za-z0-9+/]{22}==/g, "");

/** All that somebody without a report is told, to be compared: the headers, too, without what each request has for itself. */
async function told(request: APIRequestContext, link: string) {
  const { status, headers, html } = await given(request, link);
  const { date: _, "x-request-id": __, ...kept } = headers;
  const named = Object.entries(kept).map(([name, value]) => [
    name,
    value.replaceAll(/'nonce-[^']*'|nonce="[^"]*"/g, ""),
  ]);
  return { status, headers: Object.fromEntries(named), html: stripped(html, link) };
}

/** Lets a link end, or gives it another week: nobody waits for one. */
const endIn = (product: SharedProduct, label: string, days: number) =>
  ask(product.databaseUrl(), "UPDATE report_link SET expires_at = now() + $1 * interval '1 day' WHERE label = $2", [
    days,
    label,
  ]);

async function linkIn(dialog: ReturnType<Page["getByRole"]>, label: string): Promise<string> {
  await dialog.page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: `Copy link for “${label}”` }).click();
  return dialog.page().evaluate(() => navigator.clipboard.readText());
}

test("a report is shared by link: with a password, without the commitments, and gone when it is turned off", {
  tag: "@long",
}, async ({ browser, product }) => {
  const { url } = product;
  test.setTimeout(360_000);
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, TITLE, /Quick 12/);
  const report = `${url}/workshops/${amara.workshopId()}/report`;

  // A link made while people sort shows nothing yet: its reader may be one of them.
  await amara.page.goto(report);
  await amara.page.getByRole("button", { name: "Share" }).click();
  const dialog = amara.page.getByRole("dialog", { name: "Share this report" });
  await expect(dialog.getByText("The workshop is still open.")).toBeVisible();
  await expect(dialog.getByText("This installation sends no mail.")).toHaveCount(0);
  await dialog.getByLabel("Whom is it for?").fill("Everybody");
  await dialog.getByRole("switch", { name: /Commitments/ }).check();
  await expectAccessible(amara.page, "the dialog in which a report is shared");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByRole("status").first()).toHaveText("“Everybody” is made. Copy it from the list.");
  await expect(dialog.getByText("This installation sends no mail.")).toBeVisible();
  const open = await linkIn(dialog, "Everybody");
  const reader = await stranger(browser);
  await reader.goto(open);
  await expect(reader.getByRole("heading", { name: "This report is to come" })).toBeVisible();
  await expectAccessible(reader, "a shared report that is to come");
  expect((await given(reader.request, open)).html).not.toContain(TITLE);

  await amara.page.goto(`${url}/workshops/${amara.workshopId()}`);
  const desk = await roomInCommit(amara, url, code);
  await reader.getByRole("link", { name: "Look again" }).click();
  await expect(reader.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(reader.getByText("This is a draft")).toBeVisible();
  await expect(reader.getByText(PROMISE)).toBeVisible();
  await expect(reader.getByRole("link", { name: /CSV|JSON|Excel|PowerPoint/ })).toHaveCount(0);
  await expectAccessible(reader, "a shared report");

  // The second one by the keyboard alone: a password, a week, no names, no words, no commitments.
  await desk.send("move", { from: "commit", to: "closed" });
  await amara.page.goto(report);
  await amara.page.getByRole("button", { name: "Share" }).focus();
  await amara.page.keyboard.press("Enter");
  await expect(dialog.getByText("Opened once, on")).toBeVisible();
  await dialog.getByRole("button", { name: "Make a link" }).focus();
  await amara.page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Whom is it for?")).toBeFocused();
  await amara.page.keyboard.type("The sponsor");
  await amara.page.keyboard.press("Tab");
  await amara.page.keyboard.type("short");
  await amara.page.keyboard.press("Enter");
  const password = dialog.getByLabel("Password, if you want one");
  await expect(dialog.getByText("Choose a password of 8 to 200 characters, or leave it empty.")).toBeVisible();
  await expect(password).toBeFocused();
  await amara.page.keyboard.press("ControlOrMeta+a");
  await amara.page.keyboard.type(PASSWORD);
  await amara.page.keyboard.press("Tab");
  await amara.page.keyboard.press("ArrowLeft");
  await expect(dialog.getByRole("radio", { name: "1 week" })).toBeChecked();
  for (const name of [/^Names/, /^What people wrote/]) {
    await dialog.getByRole("switch", { name }).focus();
    await amara.page.keyboard.press("Space");
  }
  await dialog.getByRole("button", { name: "Make the link" }).focus();
  await amara.page.keyboard.press("Enter");
  await expect(dialog.getByText("Shows the figures alone.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Links" })).toBeFocused();
  const locked = await linkIn(dialog, "The sponsor");
  await expectAccessible(amara.page, "the list of links");

  // A stranger: nothing of the workshop before the password, and after it only what was chosen.
  const sponsor = await stranger(browser, true);
  await sponsor.goto(locked);
  await expect(sponsor.getByRole("heading", { name: "This report has a password" })).toBeVisible();
  await expectAccessible(sponsor, "a report that asks for its password");
  const asked = await given(sponsor.request, locked);
  expect(asked.headers).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  expect(asked.headers["cache-control"]).toMatch(/private.*no-store|no-store.*private/);
  expect(asked.html).not.toMatch(new RegExp(`${TITLE}|Osei|Leadership or management`));
  const closed = await given(sponsor.request, `${locked}/report-a4.pdf`);
  expect([closed.status, closed.html]).toEqual([404, '{"code":"no_report"}']);
  await sponsor.getByLabel("Password").fill("not this one");
  await sponsor.keyboard.press("Enter");
  await expect(sponsor.getByText("That is not the password.")).toBeVisible();
  await expect(sponsor.getByLabel("Password")).toBeFocused();
  await sponsor.getByLabel("Password").fill(PASSWORD);
  await sponsor.getByRole("button", { name: "Open the report" }).click();
  await expect(sponsor.getByRole("heading", { name: "The room and the article" })).toBeVisible();
  const shown = await given(sponsor.request, locked);
  expect(shown.status).toBe(200);
  const picture = await given(sponsor.request, `${locked}/butterfly.svg`);
  expect([picture.status, picture.headers["x-robots-tag"]]).toEqual([200, "noindex, nofollow, noarchive"]);
  expect(shown.html).not.toMatch(new RegExp(`${TITLE}|Osei|${PROMISE}|the night ends|${ARGUMENT}`));
  expect(shown.html).toContain('content="noindex');
  expect((await given(reader.request, open)).html).toContain(PROMISE);
  expect((await given(reader.request, open)).html).toContain(ARGUMENT);
  await sponsor.reload();
  await expect(sponsor.getByRole("heading", { name: "The room and the article" })).toBeVisible();
  await expectAccessible(sponsor, "a shared report without names");

  // Tried too often it is like a link that never was; who has given the password reads on.
  const guesser = await stranger(browser);
  await guesser.goto(locked);
  const gone = guesser.getByRole("heading", { name: "This link leads nowhere" });
  for (let tries = 0; tries < 10; tries++) {
    await guesser.getByLabel("Password").fill(`guess ${tries}`);
    await guesser.getByRole("button", { name: "Open the report" }).click();
    if (tries < 9) await expect(guesser.getByLabel("Password")).toHaveValue("");
  }
  await expect(gone).toBeVisible();
  await expectAccessible(guesser, "a link that leads nowhere");
  await sponsor.reload();
  await expect(sponsor.getByRole("heading", { name: "The room and the article" })).toBeVisible();
  const mistyped = locked.replace(/[^/]+$/, "A".repeat(22));
  const never = await told(guesser.request, mistyped);
  expect(never.status).toBe(404);
  expect(never.html).not.toMatch(new RegExp(`${TITLE}|Osei|Leadership or management`));
  expect(await told(guesser.request, locked)).toEqual(never);
  const noFile = await told(guesser.request, `${mistyped}/report-a4.pdf`);
  expect(noFile.status).toBe(404);

  // Its end: gone for everybody, also for who had the password; the link lives on as soon as it has another end.
  await endIn(product, "The sponsor", -1 / 1440);
  await sponsor.reload();
  await expect(sponsor.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  for (const { request } of [sponsor, await stranger(browser)]) {
    expect(await told(request, locked)).toEqual(never);
    expect(await told(request, `${locked}/report-a4.pdf`)).toEqual(noFile);
  }
  await endIn(product, "The sponsor", 7);
  await sponsor.reload();
  await expect(sponsor.getByRole("heading", { name: "The room and the article" })).toBeVisible();

  // Turned off: gone for everybody, also for who had the password.
  await dialog.getByRole("button", { name: "Turn off “The sponsor”" }).click();
  const sure = amara.page.getByRole("alertdialog", { name: "Turn off “The sponsor”?" });
  await expect(sure.getByRole("button", { name: "Keep it" })).toBeFocused();
  await expectAccessible(amara.page, "turning a link off");
  await sure.getByRole("button", { name: "Turn it off" }).click();
  await expect(dialog.getByText("“The sponsor” is turned off.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Links" })).toBeFocused();
  await sponsor.reload();
  await expect(sponsor.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  expect(await told(sponsor.request, locked)).toEqual(never);
  expect(await told(sponsor.request, `${locked}/report-a4.pdf`)).toEqual(noFile);
  desk.close();
});

test("a report's link goes by mail to the addresses that its facilitator types", { tag: "@long" }, async ({
  browser,
}) => {
  const smtp = await startSmtpServer();
  const product = await startProduct({ SMTP_URL: smtp.url, MAIL_FROM: "twofold@example.org" });
  try {
    const amara = await Facilitator.open(browser);
    // By hand: with mail the door asks for an address twice, in this form and for a link.
    await amara.page.goto(`${product.url}/signup`);
    const account = amara.page.locator("form", { has: amara.page.getByLabel("Password") });
    await account.getByLabel("Name").fill("Amara Osei");
    await account.getByLabel("E-mail").fill(amara.email);
    await account.getByLabel("Password").fill(ACCOUNT_PASSWORD);
    await account.getByRole("button", { name: "Make the account" }).click();
    await amara.page.waitForURL(/\/workshops$/);
    const code = await amara.create(product.url, TITLE, /Quick 12/);
    (await roomInCommit(amara, product.url, code)).close();
    await amara.page.goto(`${product.url}/workshops/${amara.workshopId()}/report`);
    await amara.page.getByRole("button", { name: "Share" }).click();
    const dialog = amara.page.getByRole("dialog", { name: "Share this report" });
    await dialog.getByLabel("Whom is it for?").fill("The board");
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const link = await linkIn(dialog, "The board");
    await dialog.getByRole("button", { name: "Send by mail: “The board”" }).click();
    await expect(dialog.getByRole("heading", { name: "Send “The board” by mail" })).toBeFocused();
    await expect(dialog.getByText(`Report of “${TITLE}”`)).toBeVisible();
    await expect(dialog.getByText(link)).toBeVisible();
    await expect(dialog.getByText("never the participants")).toBeVisible();
    await dialog.getByLabel("To", { exact: true }).fill("board@example.org, hanna@");
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await expect(dialog.getByText("Not an e-mail address: hanna@. Nothing was sent.")).toBeVisible();
    await expect(dialog.getByLabel("To", { exact: true })).toBeFocused();
    await expectAccessible(amara.page, "sending a report by mail");
    expect(smtp.mails).toEqual([]);
    await dialog.getByLabel("To", { exact: true }).fill("board@example.org, nobody@example.org");
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await expect(dialog.getByText("board@example.org: handed to the mail server")).toBeVisible();
    await expect(dialog.getByText("nobody@example.org: refused by the mail server")).toBeVisible();
    expect(smtp.mails.map(({ to }) => to)).toEqual([["board@example.org"]]);
    expect(smtp.mails[0]?.data).toContain(`Reply-To: ${amara.email}`);
    expect(smtp.mails[0]?.data.replace(/=\r\n/g, "")).toContain(link.replaceAll("=", "=3D"));
    await expectAccessible(amara.page, "what became of the mails");
    await dialog.getByRole("radio", { name: "PDF, A4" }).check({ force: true });
    await expect(dialog.getByText("no password and no end protects it")).toBeVisible();
    await expect(dialog.getByText("It is attached as a PDF.")).toBeVisible();
    await expect(dialog.getByText(link)).toHaveCount(0);
    await dialog.getByLabel("To", { exact: true }).fill("sponsor@example.org");
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await expect(dialog.getByText("sponsor@example.org: handed to the mail server")).toBeVisible();
    const attached = smtp.mails[1]?.data ?? "";
    expect(attached).toContain("filename=ward-6-away-morning-report-a4.pdf");
    expect(attached).toContain(Buffer.from("%PDF-1.").toString("base64").slice(0, 8));
    expect(attached.replace(/=\r\n/g, "")).not.toContain(link.split("/").at(-1));
    await dialog.getByRole("button", { name: "Back to the links" }).click();
    await expect(dialog.getByRole("heading", { name: "Links" })).toBeVisible();
  } finally {
    await product.stop();
    smtp.close();
  }
});
