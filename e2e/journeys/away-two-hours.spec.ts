import { consoleActor } from "../fixtures/actors";
import { answeredCards, openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";

test("a phone that was away for two hours is back in its place without typing anything, and loses nothing", {
  tag: "@long",
}, async ({
  browser,
  // It is killed.
  ownProduct: product,
}) => {
  test.setTimeout(180_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Away for two hours");
  const phone = await Phone.open(browser);
  await phone.context.clock.install();
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Leadership", 4);
  await phone.expectAllSaved();

  await phone.context.setOffline(true);
  await phone.sort(() => "Management", 3);
  await expect(phone.page.getByText("3 answers are kept on this phone")).toBeVisible({ timeout: 20_000 });
  // Meanwhile the server has forgotten everything that it had in memory, and the room has moved on.
  await product.kill();
  await product.restart();
  await phone.page.clock.fastForward("02:00:00");
  await expect(amara.page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
  await amara.goOn("Discuss");

  await phone.context.setOffline(false);
  await expect(phone.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible({ timeout: 20_000 });
  // Also where one's own answer is named, it says what it is.
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  await desk.send("show", { cardId: [...phone.answers.keys()].at(-1) ?? "" });
  await expect(phone.page.getByText("not counted")).toBeVisible();
  desk.close();
  await phone.page.getByRole("button", { name: "Look at my columns" }).click();
  await expect(phone.page.getByText("not counted")).toHaveCount(3);
  expect((await answeredCards(amara, product)).size).toBe(4);

  // One step back, and what came too late counts after all: by itself.
  await amara.page.getByRole("button", { name: "More for this step" }).click();
  await amara.page.getByRole("menuitem", { name: "Back to Sort" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Back to Sort" }).click();
  await expect(phone.page.locator("article.s-card:not([aria-hidden])")).toBeVisible();
  await phone.expectAllSaved();
  await expect(async () => {
    expect(await answeredCards(amara, product)).toEqual(new Set(phone.answers.keys()));
  }).toPass({ timeout: 10_000 });
});
