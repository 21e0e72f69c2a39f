import { freezePostgres } from "../fixtures/frozen-postgres";
import { answeredCards, openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";

test("while the database does not answer, a phone keeps its answers and says so; then all of them are saved", {
  tag: "@long",
}, async ({
  browser,
  // Its database is stopped, and its log is read.
  ownProduct: product,
}) => {
  test.skip(product.data === null, "it would stop the PostgreSQL of TEST_DATABASE_URL, which others use");
  test.setTimeout(180_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "No database");
  const stage = await amara.openStage();
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Leadership", 3);
  await phone.expectAllSaved();

  const thaw = freezePostgres(product.data ?? "");
  try {
    await phone.sort(() => "Management", 4);
    const kept = phone.page.getByRole("img", { name: "4 answers kept on this phone" });
    await expect(kept).toBeVisible();
    // Longer than a phone waits for an answer, and than the server waits for its database.
    await expect
      .poll(() => product.output.some((line) => line.includes("a command failed")), { timeout: 20_000 })
      .toBe(true);
    await expect(kept).toBeVisible();
    const health = await amara.page.request.get(`${url}/api/health`);
    expect(health.status()).toBe(503);
  } finally {
    thaw();
  }
  await phone.expectAllSaved();
  await phone.sort(() => "Leadership");
  await expect(stage.getByRole("img", { name: "1 of 1 are done" })).toBeVisible({ timeout: 20_000 });
  expect(await answeredCards(amara, product)).toEqual(new Set(phone.answers.keys()));
});
