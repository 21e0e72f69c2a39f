import type { APIRequestContext } from "@playwright/test";
import { consoleActor } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { joinCall } from "../load/join-call";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

const STEPS = ["lobby", "sort", "discuss", "resort", "compare", "commit"] as const;

/** Somebody whose phone this journey does not look at: the private link, and what is done on it. */
async function somebody(request: APIRequestContext, url: string, code: string) {
  const page = await request.get(`${url}/play/${code}`, { headers: { cookie: await joinCall(url, code) } });
  const [keep = ""] = /\/keep\/[\w.-]+/.exec(await page.text()) ?? [];
  const act = async (data: object) => (await request.post(`${url}/api${keep}`, { data })).status();
  return { keep, act };
}

test("who said yes at the end is asked once more weeks later, and the report has a third column", {
  tag: "@long",
}, async ({ browser, product: { url } }) => {
  const { amara, code } = await openWorkshop(browser, { url }, "Ward 6 away morning");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const priya = await Phone.open(browser);
  await priya.join(url, code, "Priya");
  const phone = priya.page;
  const others = await Promise.all(Array.from({ length: 5 }, () => somebody(amara.page.request, url, code)));
  const undecided = await somebody(amara.page.request, url, code);
  for (let at = 1; at < STEPS.length; at++)
    await desk.send("move", { from: STEPS[at - 1] ?? "lobby", to: STEPS[at] ?? "commit" });
  const sheet = phone.getByRole("region", { name: /Leadership/ });
  await sheet.getByLabel("When …").fill("our Tuesday round ends");
  await sheet.getByLabel("I will …").fill("ask the quietest person first");
  await sheet.getByRole("button", { name: "Keep it to myself" }).click();

  // Nobody is asked before the facilitator wants it.
  await expect(phone.getByRole("heading", { name: "Take them home" })).toBeVisible();
  await expect(phone.getByRole("heading", { name: /May we ask you once more/ })).toHaveCount(0);
  const part = amara.page.getByRole("region", { name: "Follow-up" });
  await part.getByText("3 weeks").click();
  await expect(phone.getByRole("heading", { name: "May we ask you once more in 3 weeks?" })).toBeVisible();
  await expectAccessible(phone, "phone, asked whether to be asked once more");
  await phone.getByRole("button", { name: "Yes, I keep a private link" }).click();
  await expect(phone.getByText("You said yes. Keep this link")).toBeVisible();
  await desk.send("move", { from: "commit", to: "closed" });
  await expect(phone.getByText(/It opens on/)).toBeVisible();
  await expectAccessible(phone, "phone, closed, after a yes");
  for (const other of others) expect(await other.act({ type: "consent", address: null })).toBe(200);

  // The facilitator cannot wait.
  const moment = { type: "moment", columnId: "leadership", said: "did" };
  expect(await others[0]?.act(moment)).toBe(409);
  await amara.page.reload();
  await expect(part.getByText("6 people said yes.")).toBeVisible();
  await expectAccessible(amara.page, "console, closed, with a follow-up");
  // An arrow key leads to Off as well: it asks first.
  await part.getByRole("radio", { name: "2 weeks" }).focus();
  await amara.page.keyboard.press("ArrowLeft");
  const off = amara.page.getByRole("alertdialog", { name: "Turn the follow-up off?" });
  await expect(off).toContainText("The 6 people who said yes are not asked again");
  await off.getByRole("button", { name: "Keep it on" }).click();
  await expect(part.getByRole("radio", { name: "3 weeks" })).toBeChecked();
  await expect(part.getByText("6 people said yes.")).toBeVisible();
  await part.getByRole("button", { name: "Open it now" }).click();
  await amara.page.getByRole("alertdialog").getByRole("button", { name: "Open it now" }).click();
  await expect(part.getByText(/It is open until/)).toBeVisible();

  // On the private page, in a browser that never was in the workshop.
  const link = `${url}${await phone.getByRole("link", { name: "Open the page" }).first().getAttribute("href")}`;
  const later = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await later.goto(link);
  await later
    .getByRole("radiogroup", { name: /Did your moment come up/ })
    .getByText("Yes, and I did it")
    .click();
  const cards = later.getByRole("radiogroup", { name: /^Where does/ });
  await expect(cards).toHaveCount(12);
  for (let at = 0; at < 12; at++) {
    await cards.nth(at).getByText("Leadership").click();
    await expect(later.getByText(at === 11 ? "All done." : `${at + 1} of 12 cards sorted`)).toBeVisible();
  }
  await expectAccessible(later, "the private page while the follow-up is open");
  await later.reload();
  await expect(later.getByText("All done.")).toBeVisible();
  await expect(later.getByRole("radio", { name: "Yes, and I did it" })).toBeChecked();

  // Who says yes only now has the cards at once.
  await later.goto(`${url}${undecided.keep}`);
  await expect(cards).toHaveCount(0);
  await later.getByRole("button", { name: "Yes, I keep a private link" }).click();
  await expect(cards).toHaveCount(12);

  const report = await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`);
  const { cards: known } = (await report.json()) as { cards: { id: string; kind: string }[] };
  for (const other of others)
    for (const { id } of known.filter(({ kind }) => kind === "sort"))
      expect(await other.act({ type: "place", cardId: id, columnId: "management", sure: null })).toBe(200);
  expect(await others[0]?.act({ type: "takeBack" })).toBe(200);
  await amara.page.goto(`${url}/workshops/${amara.workshopId()}/report`);
  await expect(amara.page.getByRole("heading", { name: "Weeks later" })).toBeVisible();
  await expect(amara.page.getByText("5 people answered the follow-up.")).toBeVisible();
  await expectAccessible(amara.page, "a report with a follow-up");
  const { followUp } = (await (
    await amara.page.request.get(`${url}/api/workshops/${amara.workshopId()}/report/report.json`)
  ).json()) as { followUp: { people: number } };
  expect(followUp.people).toBe(5);
  desk.close();
});
