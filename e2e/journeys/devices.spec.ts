import { inviteColleague } from "../fixtures/colleague";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

test("a participant goes on with a tablet, and a phone goes round among three", { tag: "@long" }, async ({
  browser,
  product,
}) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Ward 6 away morning");
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Leadership", 2);

  // The same person on another device, by a link that works for a quarter of an hour.
  await phone.page.getByRole("link", { name: /another device/ }).click();
  await expect(phone.page.getByText("You are Priya in “Ward 6 away morning”.")).toBeVisible();
  await expectAccessible(phone.page, "one's own place");
  const link = (await phone.page.getByTestId("device-link").getAttribute("data-link")) ?? "";
  const tablet = await Phone.open(browser, { dark: true });
  await tablet.page.goto(`${link}x`);
  await expect(tablet.page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await tablet.page.goto(link);
  await expectAccessible(tablet.page, "another device");
  await tablet.page.getByRole("button", { name: "Go on here" }).click();
  await tablet.page.waitForURL(/\/play\/\d{8}$/);
  await expect(tablet.page.getByText("3 of 12")).toBeVisible();
  await tablet.sort(() => "Management", 1);
  await phone.page.getByRole("link", { name: "Back to the workshop" }).click();
  await expect(phone.page.getByText("4 of 12")).toBeVisible();
  await expect(amara.page.getByText("1 here now, 0 dropped")).toBeVisible();

  const tab = await phone.context.newPage();
  await tab.goto(phone.page.url());
  await expect(tab.getByText("4 of 12")).toBeVisible();

  await expect.poll(() => phone.keptFor()).not.toBeNull();
  const priya = await phone.keptFor();

  // The phone goes to somebody else, and comes back to the first person's place with everything in it.
  await phone.page.getByRole("link", { name: /another device/ }).click();
  await phone.page.getByRole("button", { name: "Next person" }).click();
  await phone.page.waitForURL(/\/join\/\d{8}/);
  await phone.page.getByLabel("What should we call you?").fill("Hanna");
  await phone.page.getByRole("button", { name: "Join the room" }).click();
  await expect(phone.page.getByText("1 of 12")).toBeVisible();
  await phone.sort(() => "Leadership", 1);
  await phone.expectAllSaved();
  await expect.poll(() => phone.keptFor()).not.toBe(priya);
  // A tab in which the first person's page was left open becomes the second one's, and sends nothing as theirs.
  await phone.context.setOffline(true);
  await tab.getByRole("button", { name: "Leadership", exact: true }).click();
  await expect(tab.getByText("5 of 12")).toBeVisible();
  await phone.context.setOffline(false);
  await expect(tab.getByText("2 of 12")).toBeVisible();
  await tab.close();
  await phone.page.getByRole("link", { name: /another device/ }).click();
  await phone.page.getByRole("button", { name: "Go on as Priya" }).click();
  await expect(phone.page.getByText("5 of 12")).toBeVisible();
  await phone.expectAllSaved();
  await expect.poll(() => phone.keptFor()).toBe(priya);
  await phone.page.getByRole("link", { name: /another device/ }).click();
  await expect(phone.page.getByRole("button", { name: "Go on as Hanna" })).toBeVisible();

  // Leaving takes the answers along, asked twice, also in the middle of a round.
  await phone.page.getByRole("button", { name: "Leave and delete my answers" }).click();
  await phone.page.getByRole("button", { name: "Yes, delete all I answered" }).click();
  // The other who shares the phone finds back from the door.
  await phone.page.waitForURL(/\/join\/\d{8}$/);
  await expectAccessible(phone.page, "the door of a shared phone");
  // Of Priya nothing is left on the phone; what it keeps for Hanna is.
  const kept = () => Object.keys(localStorage).filter((key) => /^twofold\.(outbox|seen)/.test(key));
  expect(await phone.page.evaluate(kept)).toHaveLength(1);
  expect(await phone.page.evaluate(() => caches.has("twofold-pages"))).toBe(false);
  await phone.page.getByRole("button", { name: "Go on as Hanna" }).click();
  await expect(phone.page.getByText("2 of 12")).toBeVisible();
  await expect(tablet.page.getByRole("heading", { name: /not in this workshop|no longer/i })).toBeVisible();
});

test("a second facilitator comes by link, takes over, and the first is left with the stage running", {
  tag: "@long",
}, async ({ browser, product }) => {
  const { url } = product;
  const { amara } = await openWorkshop(browser, product, "Handed over");
  const id = amara.workshopId();
  const noor = await inviteColleague(browser, url, amara);

  await amara.page.goto(`${url}/workshops/${id}`);
  await amara.page.getByRole("button", { name: "More", exact: true }).click();
  await amara.page.getByRole("menuitem", { name: "Facilitators, hand over" }).click();
  await expect(amara.page.getByRole("heading", { name: "Facilitators" })).toBeVisible();
  await expectAccessible(amara.page, "facilitators");
  await amara.page.getByRole("button", { name: "Make a link" }).click();
  const link = (await amara.page.getByTestId("co-link").textContent())?.trim() ?? "";
  await noor.page.goto(link);
  await expectAccessible(noor.page, "the invitation to facilitate");
  await noor.page.getByRole("button", { name: "Facilitate together" }).click();
  // By the address that a colleague's machine can reach, whichever the owner used.
  await noor.page.waitForURL(new RegExp(`/workshops/${id}$`));
  await amara.page.getByRole("link", { name: "To the console" }).click();
  const stage = await amara.openStage();

  // Both steer, and each sees what the other did.
  await noor.goOn("Sort");
  await expect(amara.page.getByRole("heading", { name: "Sort", exact: true })).toBeVisible();
  await amara.page.goto(`${url}/workshops/${id}/facilitators`);
  await amara.page.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  const asked = amara.page.getByRole("alertdialog", { name: "Hand over to Noor Haddad?" });
  await expectAccessible(amara.page, "facilitators, asked before handing over");
  await asked.getByRole("button", { name: "Keep the workshop" }).click();
  await expect(asked).toBeHidden();
  await amara.page.getByRole("button", { name: "Remove Noor Haddad" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Keep together" }).click();
  await expect(amara.page.getByRole("alertdialog")).toBeHidden();
  const oldTab = await amara.page.context().newPage();
  await oldTab.goto(`${url}/workshops/${id}/facilitators`);
  await amara.page.getByRole("button", { name: "Remove Noor Haddad" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Remove Noor Haddad" }).click();
  await expect(amara.page.getByText("This person no longer sees the console")).toBeVisible();
  await expect(amara.page.locator(":focus")).toHaveCount(1);
  // To somebody who is not there any more nothing is handed over, and the page says so.
  await oldTab.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await oldTab.getByRole("alertdialog").getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await expect(oldTab.getByText("This person has stopped facilitating, so nothing was handed over.")).toBeVisible();
  await oldTab.close();
  await amara.page.getByRole("button", { name: "Make a link" }).click();
  await noor.page.goto((await amara.page.getByTestId("co-link").textContent())?.trim() ?? "");
  await noor.page.getByRole("button", { name: "Facilitate together" }).click();
  await noor.page.waitForURL(new RegExp(`/workshops/${id}$`));
  await amara.page.goto(`${url}/workshops/${id}/facilitators`);
  const lateTab = await amara.page.context().newPage();
  await lateTab.goto(`${url}/workshops/${id}/facilitators`);
  await amara.page.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await asked.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await expect(amara.page.getByText("Noor Haddad owns the workshop now.")).toBeVisible();
  await expect(amara.page.getByRole("button", { name: /Hand over/ })).toHaveCount(0);
  await lateTab.getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await lateTab.getByRole("alertdialog").getByRole("button", { name: "Hand over to Noor Haddad" }).click();
  await expect(lateTab.getByText("The workshop had been handed over already: Noor Haddad owns it.")).toBeVisible();
  await lateTab.close();
  await amara.page.getByRole("button", { name: "Stop facilitating" }).click();
  await amara.page.waitForURL(`${url}/workshops`);
  await expect(amara.page.getByText("Handed over")).toHaveCount(0);

  // The stage goes on by itself, and follows whoever steers now.
  await noor.goOn("Discuss");
  await expect(stage.getByText("Now we talk")).toBeVisible();
});
