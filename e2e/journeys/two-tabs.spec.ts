import { answeredCards, openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { Phone } from "../pages/phone";

/** Both tabs ask the same card, which is another one than before. */
async function agree(one: Phone, other: Phone): Promise<string> {
  let card = "";
  await expect(async () => {
    card = await one.currentCard();
    expect(await other.currentCard()).toBe(card);
  }).toPass({ timeout: 5_000 });
  return card;
}

test("two tabs of one participant agree, also on what was placed without a signal and on what was taken back", {
  tag: "@long",
}, async ({
  browser,
  // It is asked what it has counted since its start.
  ownProduct: product,
}) => {
  test.setTimeout(180_000);
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "Two tabs");
  const stage = await amara.openStage();
  const one = await Phone.open(browser);
  await one.join(url, code, "Priya");
  const other = new Phone(one.context, await one.context.newPage());
  await other.page.goto(`${url}/play/${code}`);
  await expect(amara.page.getByText("1 here now, 0 dropped")).toBeVisible();
  await amara.goOn("Sort");

  // What one places, the other shows, and goes on from there.
  await one.sort(() => "Leadership", 2);
  await agree(one, other);
  await other.sort(() => "Management", 2);
  const fifth = await agree(one, other);

  // Taken back in one, open again in the other.
  await other.sort(() => "Leadership", 1);
  await agree(one, other);
  await one.page.getByRole("button", { name: "Undo" }).click();
  expect(await agree(one, other)).toBe(fifth);
  await one.sort(() => "Management", 1);
  await agree(one, other);

  // Without a signal both count the same kept answers, whichever tab they were given in.
  await one.context.setOffline(true);
  const kept = (phone: Phone, count: number) => phone.page.getByText(`${count} answers are kept on this phone`);
  await expect(other.page.getByText("You’re offline. Keep sorting.")).toBeVisible({ timeout: 20_000 });
  await one.sort(() => "Leadership", 2);
  await expect(kept(other, 2)).toBeVisible();
  await agree(one, other);
  await other.sort(() => "Management", 1);
  await expect(kept(one, 3)).toBeVisible();
  await agree(one, other);
  await one.context.setOffline(false);
  await one.expectAllSaved();
  await other.expectAllSaved();
  await agree(one, other);

  await other.sort(() => "Leadership");
  await expect(stage.getByRole("img", { name: "1 of 1 are done" })).toBeVisible();
  await expect(one.page.getByRole("heading", { name: "Your two columns" })).toBeVisible();
  expect(await answeredCards(amara, product)).toEqual(new Set([...one.answers.keys(), ...other.answers.keys()]));
  // Twelve cards, one of them placed, taken back and placed again: each counted once, however many tabs sent it.
  const figures = await (await fetch(`${url}/api/metrics`)).text();
  expect(figures).toContain('twofold_placements_total{outcome="counted"} 14\n');
});
