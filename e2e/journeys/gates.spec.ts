import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator, PASSWORD } from "../pages/facilitator";
import { Phone } from "../pages/phone";

test("an account is made, signed out of and into; strangers need an invitation; nobody sees another's workshop", async ({
  browser,
  // Without any account yet, and afterwards closed to strangers.
  ownProduct: product,
}) => {
  const { url } = product;
  const amara = await Facilitator.open(browser);
  await amara.page.goto(url);
  await expectAccessible(amara.page, "landing");
  await amara.page.getByRole("link", { name: "Set up a workshop" }).click();
  await amara.page.waitForURL(`${url}/signup`);
  await expectAccessible(amara.page, "sign up");
  await amara.fillAccount("Amara Osei");
  await amara.page.waitForURL(/\/workshops$/);
  await expectAccessible(amara.page, "workshops, empty");
  await amara.page.goto(`${url}/workshops/new`);
  await expectAccessible(amara.page, "new workshop");
  await amara.create(url, "Hers alone", /Quick 12/);
  const consoleUrl = amara.page.url();
  await amara.page.goto(`${url}/workshops`);
  await expectAccessible(amara.page, "workshops");

  // Signs out, and in again with what she chose.
  await amara.page.goto(`${url}/account`);
  await expectAccessible(amara.page, "account");
  await amara.page.getByRole("button", { name: "Make an invitation link" }).click();
  const link = await amara.page.locator("code").innerText();
  await amara.page.getByRole("button", { name: "Sign out" }).click();
  // Its redirect would interrupt the next page.
  await amara.page.waitForURL(`${url}/`);
  await amara.page.goto(consoleUrl);
  await amara.page.waitForURL(/\/signin\?next=/);
  await expectAccessible(amara.page, "sign in");
  await amara.page.getByLabel("E-mail").fill(amara.email);
  await amara.page.getByLabel("Password").fill("not her password");
  await amara.page.getByRole("button", { name: "Sign in" }).click();
  await expect(amara.page.getByText("The address or the password is not right.")).toBeVisible();
  await amara.page.getByLabel("Password").fill(PASSWORD);
  await amara.page.getByRole("button", { name: "Sign in" }).click();
  await amara.page.waitForURL(consoleUrl);

  // A stranger is told to ask for an invitation; with it he has an account, and none of her workshops.
  const bruno = await Facilitator.open(browser);
  await bruno.page.goto(`${url}/signup`);
  await bruno.page.waitForURL(/\/signin/);
  await bruno.page.goto(`${url}${new URL(link).pathname}`);
  await bruno.fillAccount("Bruno Lima");
  await bruno.page.waitForURL(/\/workshops$/);
  await expect(bruno.page.getByText("Hers alone")).toHaveCount(0);
  for (const path of [consoleUrl, `${consoleUrl}/report`]) {
    const answer = await bruno.page.goto(path);
    expect(answer?.status()).toBe(404);
    await expectAccessible(bruno.page, "not found");
  }
  const files = consoleUrl.replace("/workshops/", "/api/workshops/");
  for (const file of [
    "cards.csv",
    "answers.csv",
    "report.json",
    "report.xlsx",
    "report.pptx",
    "report-a4.pdf",
    "butterfly.png",
  ])
    expect((await bruno.page.request.get(`${files}/report/${file}`)).status()).toBe(404);
  // The link was for one.
  const third = await Facilitator.open(browser);
  await third.page.goto(`${url}${new URL(link).pathname}`);
  await expect(third.page.getByText("This link has been used or has run out.")).toBeVisible();
});

test("a wrong, mistyped or closed code gets a clear answer, and the digits stay", async ({ browser, product }) => {
  const { url } = product;
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, "Soon closed", /Quick 12/);
  const phone = await Phone.open(browser);
  await phone.page.goto(`${url}/join/${code === "12345678" ? "87654321" : "12345678"}`);
  await expect(phone.page.getByText("No open workshop has this code.")).toBeVisible();
  await expect(phone.page.getByLabel("The eight digits of the code")).toHaveValue(/\d{8}/);
  await expectAccessible(phone.page, "wrong code");
  await phone.page.goto(`${url}/join/123`);
  await expect(phone.page.getByText("A code has eight digits.")).toBeVisible();

  // Names as people type them.
  await phone.join(url, code, "<script>alert(1)</script>");
  await expect(phone.page.getByText("<script>alert(1)</script").first()).toBeVisible();
  const nobody = await Phone.open(browser);
  await nobody.join(url, code, "\u200b\u200b");
  await expect(nobody.page.getByText(/Guest 2/).first()).toBeVisible();
  const long = await Phone.open(browser);
  await long.join(url, code, "ن".repeat(1_000));
  await expect(long.page.getByText("ن".repeat(24)).first()).toBeVisible();

  // A forged cookie is nobody's.
  const forger = await Phone.open(browser);
  const [cookie] = await phone.context.cookies(url);
  if (cookie) await forger.context.addCookies([{ ...cookie, value: `${cookie.value.slice(0, -3)}xyz` }]);
  await forger.page.goto(`${url}/play/${code}`);
  await forger.page.waitForURL(/\/join\//);

  // What does not reach the server says so, and what was typed stays.
  const more = () => amara.page.getByRole("button", { name: /^More about (Soon|Some day) closed$/ }).first();
  const choose = async (name: string) => {
    await more().click();
    await amara.page.getByRole("menuitem", { name }).click();
  };
  await amara.page.goto(`${url}/workshops`);
  await choose("Rename");
  const renaming = amara.page.getByRole("dialog", { name: "Rename the workshop" });
  await renaming.getByLabel("Title").fill("Some day closed");
  await amara.context.setOffline(true);
  await renaming.getByRole("button", { name: "Save" }).click();
  await expect(renaming.getByText("That did not work this time. Try again.")).toBeVisible();
  await amara.context.setOffline(false);
  await renaming.getByRole("button", { name: "Save" }).click();
  await expect(renaming).toBeHidden();
  await expect(more()).toHaveAccessibleName("More about Some day closed");
  await amara.context.setOffline(true);
  await choose("Duplicate");
  const told = amara.page.getByRole("dialog", { name: "“Some day closed” was not duplicated" });
  await told.getByRole("button", { name: "Close" }).click();
  await amara.context.setOffline(false);

  // Deleted: whoever is in is told, and nobody else comes in.
  await choose("Delete");
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(phone.page.getByText(/not (here|in this workshop) any more/)).toBeVisible();
  await nobody.page.goto(`${url}/join/${code}`);
  await expect(nobody.page.getByText("No open workshop has this code.")).toBeVisible();
});
