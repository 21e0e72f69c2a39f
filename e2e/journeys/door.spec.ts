import { consoleActor, told } from "../fixtures/actors";
import { openWorkshop } from "../fixtures/opened-workshop";
import { expect, test } from "../fixtures/test";
import { expectAccessible } from "../pages/axe";
import { Phone } from "../pages/phone";

test("a locked door, a ban that holds, and a person let in again with all answers", async ({ browser, product }) => {
  const { url } = product;
  const { amara, code } = await openWorkshop(browser, product, "At the door");
  const desk = await consoleActor(url, amara.workshopId(), amara.context);
  const phone = await Phone.open(browser);
  await phone.join(url, code, "Priya");
  await amara.goOn("Sort");
  await phone.sort(() => "Management", 3);
  await phone.expectAllSaved();

  // Locked: nobody new, and whoever is in stays in.
  await desk.send("options", { set: { locked: true } });
  const late = await Phone.open(browser);
  await late.page.goto(`${url}/join/${code}`);
  await expect(late.page.getByRole("heading", { name: "The door is closed for now" })).toBeVisible();
  await expect(late.page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(late.page, "the door is closed");
  await phone.page.reload();
  await expect(phone.page.getByText("4 of 12")).toBeVisible();
  await desk.send("options", { set: { locked: false, names: "guests" } });
  await late.page.getByRole("button", { name: "Try again" }).click();
  // Names are off: none is asked for.
  await expect(late.page.getByText("Everyone is shown by number here. You appear as “Guest 2”.")).toBeVisible();
  await expect(late.page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(late.page, "joining where names are off");
  await late.page.getByRole("button", { name: "Join the room" }).click();
  await expect(late.page.getByText("1 of 12")).toBeVisible();

  const { listed } = await told(desk, (view) => view.listed.length === 2);
  const participantId = listed.find(({ progress }) => progress.placed === 3)?.id ?? "";
  await desk.send("remove", { participantId, ban: true });
  await expect(phone.page.getByRole("heading", { name: "You are not in this workshop any more" })).toBeVisible();
  const banned = phone.page.getByRole("heading", { name: "You cannot join this workshop" });
  await phone.page.getByRole("link", { name: "Join with the code" }).click();
  await expect(banned).toBeVisible();
  await expectAccessible(phone.page, "banned");
  await phone.page.goto(`${url}/join/${code}`);
  await expect(banned).toBeVisible();
  // Nor by posting the form past the page.
  const posted = await phone.page.request.post(`${url}/api/join/${code}`, { form: { name: "Somebody else" } });
  expect(new URL(posted.url()).pathname).toBe(`/play/${code}`);
  expect((await told(desk, (view) => view.away.length === 1)).people).toBe(1);

  // Let in again: the phone says so by itself, and one tap later is in place, with all answers.
  await desk.send("readmit", { participantId });
  const letIn = phone.page.getByRole("alert").getByRole("heading", { name: "You are let in again" });
  await expect(letIn).toBeVisible();
  await expectAccessible(phone.page, "let in again");
  await phone.page.getByRole("button", { name: "Go on" }).click();
  await expect(phone.page.getByText("4 of 12")).toBeVisible();
  await told(desk, (view) => view.people === 2 && view.counts.first.flat().reduce((sum, each) => sum + each, 0) === 3);

  // The same for a phone that stands where it was removed, over no connection.
  await desk.send("remove", { participantId, ban: false });
  await expect(phone.page.getByRole("heading", { name: "You are not in this workshop any more" })).toBeVisible();
  await desk.send("readmit", { participantId });
  await expect(letIn).toBeVisible();
  await phone.page.getByRole("button", { name: "Go on" }).click();
  await expect(phone.page.getByText("4 of 12")).toBeVisible();

  // Removed, not banned: the code lets the person in again, as somebody new.
  await desk.send("remove", { participantId, ban: false });
  await phone.page.getByRole("link", { name: "Join with the code" }).click();
  await phone.page.getByRole("button", { name: "Join the room" }).click();
  await expect(phone.page.getByText("1 of 12")).toBeVisible();

  // The old one is not let in beside the new one: a person would count twice.
  expect(await desk.refusal("readmit", { participantId })).toBe("came_again");
  await amara.page.getByRole("button", { name: /^See all/ }).click();
  await expect(amara.page.getByText("Has joined again since, as Guest 3.")).toBeVisible();
  await expectAccessible(amara.page, "console, somebody who came again");
  const { listed: both } = await told(desk, (view) => view.people === 2);
  const anew = both.find(({ name }) => name === "Guest 3")?.id ?? "";
  await desk.send("remove", { participantId: anew, ban: true });
  await phone.page.getByRole("link", { name: "Join with the code" }).click();
  await expect(banned).toBeVisible();
  await desk.send("options", { set: { locked: true } });
  await amara.page.getByRole("button", { name: "Let in again: Guest 1" }).click();
  await told(desk, (view) => view.people === 2 && view.away.length === 1);
  // Banned as whom it was last, the phone is told, also at the locked door, and goes on as the one who was let in.
  await expect(letIn).toBeVisible();
  await phone.page.goto(`${url}/join/${code}`);
  await expect(phone.page.getByRole("heading", { name: "You are let in again" })).toBeVisible();
  await phone.page.getByRole("button", { name: "Go on" }).click();
  await expect(phone.page.getByText("4 of 12")).toBeVisible();
  const { away } = await told(desk, (view) => view.people === 2);
  expect(away.map(({ id, banned: stays }) => [id, stays])).toEqual([[anew, false]]);
  desk.close();
});
