// npm run pictures: the README's pictures, taken of the real product with a room of fourteen.
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

const say = (line: string) => process.stdout.write(`${line}\n`);
const found = ensureBrowser(say);
if (!found.ok) throw new Error(found.message);
mkdirSync(FOLDER, { recursive: true });
const product = await startProduct();
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
const { url } = product;
const facilitator = await Facilitator.open(browser);
await facilitator.signUp(url, "Amara Osei", "amara@example.org");
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
for (const [at, person] of crowd.entries()) await sortOverSocket(url, code, person, 1, columnOf(at + 1), ids);
await facilitator.goOn("Discuss");
await facilitator.page
  .getByRole("button", { name: /^Put on stage/ })
  .first()
  .click();
await stillness(facilitator.page);
await facilitator.page.screenshot({ path: `${FOLDER}/console.png` });
await stage.screenshot({ path: `${FOLDER}/stage-discuss.png` });
await facilitator.goOn("Sort again");
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
