// The README’s pictures, taken of the real product with a room of fourteen.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };
import { BROWSER_ARGS, ensureBrowser } from "../browser";
import { sortOverSocket } from "../fixtures/crowd";
import { startProduct } from "../fixtures/server";
import { Facilitator } from "../pages/facilitator";
import { Phone } from "../pages/phone";
import { stillness } from "../pages/stillness";

const FOLDER = "public/readme";
const NAMES = [
  "Hanna",
  "Joel",
  "Amina",
  "Chidi",
  "Siobhan",
  "Mateo",
  "Grace",
  "Yusuf",
  "Lena",
  "Olu",
  "Marta",
  "Kofi",
  "Ines",
];
const CARDS = deck.cards.filter((card) => card.kind === "sort");

/** A plausible room: people agree with the article on easy cards and split on hard ones. */
const columnOf = (person: number) => (cardId: string) => {
  const at = CARDS.findIndex((card) => card.id === cardId);
  const card = CARDS[at];
  const agrees = ((person * 7 + at * 3) % 13) + 1 > (card?.difficulty ?? 1) * 3 - 2;
  const isLeadership = (card?.expected === "leadership") === agrees;
  return isLeadership ? "Leadership" : "Management";
};

/** Two in three say whether they are sure, on easy cards more often than on hard ones. */
const isSure = (person: number) => (cardId: string) => {
  const at = CARDS.findIndex((card) => card.id === cardId);
  const mood = (person * 5 + at) % 6;
  return mood > 3 ? null : mood >= (CARDS[at]?.difficulty ?? 1) - 1;
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const found = ensureBrowser(say);
if (!found.ok) throw new Error(found.message);
mkdirSync(FOLDER, { recursive: true });
const product = await startProduct();
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
const { url } = product;
const facilitator = await Facilitator.open(browser);
await facilitator.signUp(url, "Amara Osei");
const code = await facilitator.create(url, "Ward 6 away morning");
const stage = await facilitator.openStage();
const people: Phone[] = [];
for (const name of ["Priya", ...NAMES]) {
  const phone = await Phone.open(browser);
  await phone.join(url, code, name);
  people.push(phone);
}
const [priya, ...crowd] = people;
if (!priya) throw new Error("nobody joined");
await stage.getByText("14", { exact: true }).first().waitFor();
await stillness(stage);
await stage.screenshot({ path: `${FOLDER}/stage.png` });
await facilitator.goOn("Sort");
await priya.sort(columnOf(0), 6);
await stillness(priya.page);
await priya.page.screenshot({ path: `${FOLDER}/phone.png` });
await priya.sort(columnOf(0));
const ids = CARDS.map((card) => card.id);
for (const [at, person] of crowd.entries())
  await sortOverSocket(url, code, person, 1, columnOf(at + 1), ids, isSure(at + 1));
await facilitator.goOn("Discuss");
const proposed = facilitator.page.getByRole("button", { name: /^Put on stage/ }).first();
const title = ((await proposed.getAttribute("aria-label")) ?? "").replace("Put on stage: ", "");
const talked = CARDS.find((card) => card.title === title);
if (!talked) throw new Error(`no card "${title}"`);
await facilitator.putOnStage(title);
await stage.getByText(talked.text).waitFor();
await facilitator.page.getByText(talked.text).first().waitFor();
await stillness(facilitator.page);
await facilitator.page.screenshot({ path: `${FOLDER}/console.png` });
await stillness(stage);
await stage.screenshot({ path: `${FOLDER}/stage-discuss.png` });
await facilitator.goOn("Sort again");
// Talking brought most of them to the article's side.
const again = (person: number) => (person % 4 === 0 ? "Leadership" : "Management");
await priya.sort(() => again(0), 1);
for (const [at, person] of crowd.entries())
  await sortOverSocket(url, code, person, 2, () => again(at + 1), [talked.id]);
await stage.getByText("of 14 are done").waitFor();
await facilitator.goOn("Compare");
await facilitator.page.getByRole("radio", { name: "Whole picture" }).click();
await facilitator.page.getByRole("alertdialog").getByRole("button", { name: "Open all and show" }).click();
await stage.getByText(/We side with the article/).waitFor();
await stillness(stage);
await stage.screenshot({ path: `${FOLDER}/stage-compare.png` });
await priya.page.getByRole("heading", { name: "You, the room, the article" }).waitFor();
await stillness(priya.page);
await priya.page.screenshot({ path: `${FOLDER}/phone-compare.png` });
await facilitator.goOn("Commit");
await facilitator.goOn("Close workshop", "Close workshop");
await facilitator.page.goto(`${url}/workshops/${facilitator.workshopId()}/report`);
await stillness(facilitator.page);
await facilitator.page.screenshot({ path: `${FOLDER}/report.png` });
await browser.close();
await product.stop();
say(`Seven pictures are in ${FOLDER}.`);
