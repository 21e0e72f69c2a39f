import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { takeSeat } from "../nodes/seat";
import { startTwoProducts, whatIsMissing } from "../nodes/two-nodes";
import { Phone } from "../pages/phone";

const LIVE = /\/live\//;
/** Results need five people. Where each lands is nginx's to choose: all on one of two machines once in 2^12 times. */
const SEATS_MIN = 4;
const SEATS_MAX = 12;

test("@long two machines behind nginx run one workshop: people on both, one of them by polling, and one result", async ({
  browser,
}) => {
  test.skip(whatIsMissing !== "", `without ${whatIsMissing} in PATH`);
  test.setTimeout(240_000);
  const { url, nodes, phonesOn, stop } = await startTwoProducts();
  const seats: Awaited<ReturnType<typeof takeSeat>>[] = [];
  try {
    const { amara, code } = await openWorkshop(browser, { url }, "Two machines");
    const stage = await amara.openStage();
    const phone = await Phone.open(browser);
    await phone.context.routeWebSocket(LIVE, (socket) => socket.close());
    await phone.join(url, code, "Priya");
    await expect(phone.page.getByText("You’re in, Priya")).toBeVisible();
    const isOnBoth = async () => (await Promise.all(nodes.map(phonesOn))).every((count) => count > 0);
    while (seats.length < SEATS_MIN || !(await isOnBoth())) {
      expect(seats.length).toBeLessThan(SEATS_MAX);
      seats.push(await takeSeat(url, code));
    }
    const people = seats.length + 1;
    await expect(stage.getByText("Priya", { exact: true })).toBeVisible();
    await expect(amara.page.getByText(`${people} here now, 0 dropped`)).toBeVisible();

    await amara.goOn("Sort");
    await phone.sort(() => "Management");
    await phone.expectAllSaved();
    const ids = [...phone.answers.keys()];
    for (const seat of seats) expect(await seat.place(ids, "leadership")).toEqual(ids.map(() => "counted"));
    await expect(stage.getByRole("img", { name: `${people} of ${people} are done` })).toBeVisible();
    await amara.goOn("Discuss");
    await expect(phone.page.getByRole("heading", { name: "Phones down, talk first" })).toBeVisible();
    for (const seat of seats) await expect.poll(seat.phase).toBe("discuss");

    const report = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
    const { cards } = (await report.json()) as { cards: { id: string; first: { counts: number[] } | null }[] };
    const asked = cards.filter(({ id }) => ids.includes(id));
    expect(asked).toHaveLength(12);
    for (const card of asked) expect(card.first?.counts, card.id).toEqual([people - 1, 1]);
  } finally {
    for (const seat of seats) seat.leave();
    await stop();
  }
});
