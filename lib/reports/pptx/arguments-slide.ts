import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { write } from "./draw";
import { list } from "./list";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Left out where nobody would argue with the article. */
export function argumentsSlides({ cards }: Report, words: Words): SlidePlan[] {
  const { say } = words;
  const contested = cards.filter(({ arguing }) => arguing > 0).sort((a, b) => b.arguing - a.arguing);
  if (contested.length === 0) return [];
  const own = contested.flatMap(({ title, arguments: lines }) =>
    lines.map((text) => say("files.pptx.arguments.on", { title, text })),
  );
  const told =
    own.length > 0
      ? own
      : contested.map(({ title, arguing }) => say("files.pptx.arguments.people", { title, people: arguing }));
  const key = own.length > 0 ? "files.pptx.arguments.text" : "files.pptx.arguments.none";
  // One person may argue on many cards: the sum over cards is not a number of people.
  const lead = say(key, { cards: contested.length });
  return [
    {
      title: say("files.pptx.arguments.title"),
      notes: [say("files.pptx.arguments.notes"), lead, ...told],
      draw: (page) => {
        const { x, w } = BODY;
        write(page, lead, { x, y: 1.3, w, h: 0.5 }, { sizes: [16, 14], color: "ink-2" });
        list(page, told, { x, y: 1.9, w, h: 4.9 }, words);
      },
    },
  ];
}
