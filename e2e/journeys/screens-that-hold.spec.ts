import type { Locator } from "@playwright/test";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { lengthenTexts } from "../measure/longer-texts";
import { Phone } from "../pages/phone";

/** Whether the middle of one lies between the top and the foot of the other. */
async function isBeside(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error("not on the screen");
  const middle = a.y + a.height / 2;
  return middle > b.y && middle < b.y + b.height;
}

test("the stage has its picture before anybody is done, and a board's heads hold longer words on a small phone", async ({
  browser,
  product,
}) => {
  const { amara, code } = await openWorkshop(browser, product, "Ward 6");
  const phone = await Phone.open(browser);
  await phone.page.setViewportSize({ width: 320, height: 640 });
  await phone.join(product.url, code, "Priya");
  const stage = await amara.openStage();
  await amara.goOn("Sort");
  const picture = stage.getByRole("img", { name: "0 of 1 are done" });
  await expect(picture.getByText("of 1 are done")).toBeVisible();
  const [whole, well] = [await picture.boundingBox(), await picture.locator(".q-going i").boundingBox()];
  expect(well?.height).toBe(whole?.height);

  await phone.sort(() => "Management");
  await expect(picture).toHaveCount(0);
  await phone.page.evaluate("globalThis.__name = (named) => named");
  await lengthenTexts(phone.page);
  const { page } = phone;
  expect(await isBeside(page.locator(".p-head .row"), page.getByRole("heading", { level: 1 }))).toBe(true);
  for (const head of await page.locator(".r-h").all())
    for (const part of [head.locator("svg"), head.locator(".num")])
      expect(await isBeside(part, head.locator("span").first())).toBe(true);
});
