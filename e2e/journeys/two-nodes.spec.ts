import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { startTwoProducts, whatIsMissing } from "../nodes/two-nodes";
import { Phone } from "../pages/phone";

const LIVE = /\/live\//;
/** Where a phone lands is nginx's to choose; that eight land on one of two happens once in 128 times, so there may be more. */
const PHONES_MIN = 3;
const PHONES_MAX = 16;

test("@long two machines behind nginx run one workshop: phones on both, one of them by polling, and one result", async ({
  browser,
}) => {
  test.skip(whatIsMissing !== "", `without ${whatIsMissing} in PATH`);
  test.setTimeout(240_000);
  const { url, nodes, phonesOn, stop } = await startTwoProducts();
  try {
    const { amara, code } = await openWorkshop(browser, { url }, "Two machines");
    const stage = await amara.openStage();
    const phones: Phone[] = [];
    const both = async () => {
      const counts = await Promise.all(nodes.map(phonesOn));
      return counts.every((count) => count > 0);
    };
    while (phones.length < PHONES_MIN || !(await both())) {
      expect(phones.length).toBeLessThan(PHONES_MAX);
      const phone = await Phone.open(browser);
      if (phones.length === 0) await phone.context.routeWebSocket(LIVE, (socket) => socket.close());
      await phone.join(url, code, `Guest ${phones.length + 1}`);
      await expect(phone.page.getByText(`You’re in, Guest ${phones.length + 1}`)).toBeVisible();
      phones.push(phone);
    }
    const { length: count } = phones;
    await expect(stage.getByText("Guest 1", { exact: true })).toBeVisible();
    await expect(amara.page.getByText(`${count} here now, 0 dropped`)).toBeVisible();

    await amara.goOn("Sort");
    for (const [at, phone] of phones.entries()) {
      await phone.sort(() => (at === 0 ? "Management" : "Leadership"));
      await phone.expectAllSaved();
    }
    await expect(stage.getByRole("img", { name: `${count} of ${count} have finished` })).toBeVisible();
    await amara.goOn("Discuss");
    for (const phone of phones)
      await expect(phone.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible();

    const report = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
    const { cards } = (await report.json()) as { cards: { id: string; first: { counts: number[] } | null }[] };
    const asked = cards.filter(({ id }) => phones[0]?.answers.has(id));
    expect(asked).toHaveLength(12);
    for (const card of asked) expect(card.first?.counts, card.id).toEqual([count - 1, 1]);
  } finally {
    await stop();
  }
});
