import type { Words } from "@/lib/messages/translator";
import type { Report } from "./report";

/** Under the title of every document: who led it and when, and how many people, cards and rounds there were. */
export function frontWords(
  { workshop, people, cards }: Report,
  { say, format }: Words,
): { by: string; counted: string } {
  const { facilitator, closedAt, createdAt, rounds } = workshop;
  // A workshop is often made days before it takes place.
  const date = format.dateTime(closedAt ?? createdAt, { dateStyle: "long" });
  const sorted = cards.filter(({ first }) => first !== null).length;
  return {
    by: facilitator === "" ? say("files.front.day", { date }) : say("files.front.by", { name: facilitator, date }),
    counted: say("files.front.people", { people: people.joined, cards: sorted, rounds }),
  };
}
