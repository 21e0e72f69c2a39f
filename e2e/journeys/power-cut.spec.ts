import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";

test("the server is killed in the middle of the sort: what was acknowledged is there, and phones go on by themselves", async ({
  browser,
  // It is killed.
  ownProduct: product,
}) => {
  test.setTimeout(180_000);
  const { url } = product;
  const amara = await Facilitator.open(browser);
  await amara.signUp(url, "Amara Osei");
  const code = await amara.create(url, "Power cut");
  const stage = await amara.openStage();
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Leadership", 9);
  await phone.expectAllSaved();

  await expect.poll(() => phone.keptFor()).not.toBeNull();

  await product.kill();
  // The stage never looks live when it is not.
  await expect(stage.getByText("Reconnecting. Nothing is lost.")).toBeVisible({ timeout: 20_000 });
  await phone.sort(() => "Management", 4);
  await expect(phone.page.getByText(/4 answers are kept/)).toBeVisible({ timeout: 20_000 });
  // Whoever loads the page again meanwhile is where they were, and goes on.
  await phone.page.reload();
  await expect(phone.page.getByText(/4 answers are kept/)).toBeVisible({ timeout: 20_000 });
  await phone.sort(() => "Leadership", 2);
  await expect(phone.page.getByText(/6 answers are kept/)).toBeVisible();
  await expectAccessible(phone.page, "sort, loaded without a server");
  await product.restart();

  await expect(stage.getByText("Reconnecting. Nothing is lost.")).toBeHidden({ timeout: 30_000 });
  await phone.expectAllSaved();
  await expect(amara.page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
  await phone.sort(() => "Leadership");
  await expect(stage.getByRole("img", { name: "1 of 1 are done" })).toBeVisible();

  const report = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
  const { cards } = (await report.json()) as { cards: { id: string; first: { n: number } | null }[] };
  const sorted = cards.filter((card) => card.first?.n === 1).map((card) => card.id);
  expect(new Set(sorted)).toEqual(new Set(phone.answers.keys()));
});
