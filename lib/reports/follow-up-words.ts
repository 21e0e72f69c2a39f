import type { Direction } from "@/lib/domain/movement";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "./report";

/** What came of it weeks later, in sentences; empty where nobody answered a follow-up. */
export function followUpSentences({ followUp, cards }: Report, { say }: Words): string[] {
  if (followUp === null) return [];
  const { people, moments } = followUp;
  const directions = cards.flatMap((card) => card.followUp?.direction ?? []);
  return [
    say("report.followUp.people", { people }),
    people < MIN_SHOWN ? say("report.followUp.few") : null,
    moments === null ? null : say("report.followUp.moments", moments),
    directions.length === 0 ? null : say("report.followUp.moved", overAll(directions)),
  ].filter((sentence) => sentence !== null);
}

function overAll(directions: readonly Direction[]) {
  const sum = (way: keyof Direction) => directions.reduce((total, direction) => total + direction[way], 0);
  const all = { stayed: sum("stayed"), room: sum("room"), article: sum("article"), away: sum("away") };
  return { ...all, both: all.stayed + all.room + all.article + all.away };
}
