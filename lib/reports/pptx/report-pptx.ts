import PptxGenJS from "pptxgenjs";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { plain } from "../xml-text";
import { agreementSlides } from "./agreement-slide";
import { argumentsSlides } from "./arguments-slide";
import { cardSlides } from "./card-slides";
import { commitmentsSlides } from "./commitments-slide";
import { direction } from "./draw";
import { endSlides } from "./end-slide";
import { fitted } from "./fit";
import { followUpSlides } from "./follow-up-slide";
import { headlinesSlide } from "./headlines-slide";
import { interplaySlides } from "./interplay-slide";
import { likenessSlides } from "./likeness-slide";
import { BODY, FONT, hex, PAGE, TITLE_BOX } from "./look";
import { matchSlides } from "./match-slide";
import { methodSlide } from "./method-slide";
import { movedSlides } from "./moved-slide";
import { overviewSlides } from "./overview-slides";
import type { SlidePlan } from "./plan";
import { sureAndTablesSlides } from "./sure-and-tables-slide";
import { tidied } from "./tidy";
import { titleSlide } from "./title-slide";

export type PptxSource = {
  report: Report;
  words: Words;
  /** when the file is drawn, in ms */
  madeAt: number;
};

/** More slides than this are not shown in a meeting; cards to talk about are three where there is room, else two, or one. */
const MOST_SLIDES = 14;
const CARDS = 3;
const LEAST_CARDS = 2;

/** The report as slides for a meeting, with what to say in the notes. What has nothing to say is left out. */
export async function reportPptx({ report, words, madeAt }: PptxSource): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.title = plain(report.workshop.title);
  const product = words.say("files.pptx.product");
  deck.author = product;
  deck.company = product;
  deck.subject = plain(report.workshop.deckTitle);
  const [cover, ...rest] = plansOf(report, words);
  defineMasters(deck, report, words);
  if (cover) addSlide(deck, "COVER", cover);
  for (const plan of rest) addSlide(deck, "SLIDE", plan);
  const archive = (await deck.write({ outputType: "uint8array", compression: true })) as Uint8Array;
  return tidied(archive, madeAt);
}

function plansOf(report: Report, words: Words): SlidePlan[] {
  const figures = [
    [titleSlide(report, words), headlinesSlide(report, words)],
    overviewSlides(report, words),
    movedSlides(report, words),
    matchSlides(report, words),
  ].flat();
  const people = [agreementSlides, sureAndTablesSlides, likenessSlides].flatMap((of) => of(report, words));
  const both = interplaySlides(report, words);
  const later = [argumentsSlides, followUpSlides].flatMap((of) => of(report, words));
  const method = [methodSlide(report, words)];
  const closing = [...commitmentsSlides(report, words), ...endSlides(report, words)];
  const cards = cardSlides(report, words, CARDS);
  const others = figures.length + people.length + later.length + method.length;
  const least = others + both.length + Math.min(LEAST_CARDS, cards.length);
  const last =
    least + closing.length > MOST_SLIDES && closing.length > 1 ? commitmentsSlides(report, words, true) : closing;
  // It holds no figure: where everything else has something to say, it is told by the page and the PDF alone.
  const kept = least + last.length > MOST_SLIDES ? [] : both;
  const room = Math.max(1, MOST_SLIDES - others - kept.length - last.length);
  return [...figures, ...cards.slice(0, room), ...people, ...kept, ...later, ...last, ...method];
}

const COVER_TITLE = { ...TITLE_BOX, y: 1.5, h: 1.8 } as const;
const TITLE_SIZES = { COVER: [54, 48, 40, 36, 30, 24], SLIDE: [32, 28, 26, 24, 22, 20, 18] } as const;

/** Titles are the slides' own, for outlines and for who hears them read. */
function defineMasters(deck: PptxGenJS, { workshop }: Report, { say }: Words) {
  const title = plain(workshop.title);
  const foot = say(workshop.isDraft ? "files.pptx.footDraft" : "files.pptx.foot", { title });
  const [one = ""] = fitted([foot], { w: 9, h: 0.3 }, [10]).paragraphs;
  for (const name of ["COVER", "SLIDE"] as const)
    deck.defineSlideMaster({
      title: name,
      background: { color: hex("ground") },
      slideNumber:
        name === "COVER"
          ? undefined
          : { x: PAGE.width - 1.3, y: 6.98, w: 0.6, h: 0.3, fontSize: 10, color: hex("ink-3"), align: "right" },
      objects: [
        ...(name === "COVER"
          ? []
          : [
              {
                text: {
                  text: one,
                  options: {
                    x: BODY.x,
                    y: 6.98,
                    w: 9,
                    h: 0.3,
                    margin: 0,
                    fontSize: 10,
                    color: hex("ink-3"),
                    ...direction(one),
                  },
                },
              },
            ]),
        {
          placeholder: {
            options: {
              name: "title",
              type: "title",
              ...(name === "COVER" ? COVER_TITLE : TITLE_BOX),
              margin: 0,
              align: "left",
              valign: name === "COVER" ? "bottom" : "middle",
              bold: true,
              color: hex("ink"),
              fontSize: TITLE_SIZES[name][0],
            },
            text: "",
          },
        },
      ],
    } as PptxGenJS.SlideMasterProps);
}

function addSlide(deck: PptxGenJS, masterName: "COVER" | "SLIDE", { title, notes, draw }: SlidePlan) {
  const page = deck.addSlide({ masterName });
  const box = masterName === "COVER" ? COVER_TITLE : TITLE_BOX;
  const { size, paragraphs } = fitted([plain(title)], box, TITLE_SIZES[masterName], true);
  const [text = ""] = paragraphs;
  // what is said of the whole box is the placeholder's
  page.addText([{ text, options: { fontSize: size, ...direction(text) } }], { placeholder: "title" });
  draw(page);
  page.addNotes(plain(notes.join("\n")));
}
