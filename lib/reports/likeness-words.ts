import type { Words } from "@/lib/messages/translator";
import type { Report } from "./report";

/** Whether the room falls into groups that answered alike, in sentences; empty under ten people. */
export function likenessSentences({ analysis: { likeness } }: Report, { say, format }: Words): string[] {
  if (likeness === null) return [];
  const { groups, aside, isSampled, people, of, leftOut } = likeness;
  const sizes = format.list(groups.map((group) => format.number(group.people)));
  return [
    groups.length < 2
      ? say("report.likeness.none", { people })
      : say("report.likeness.groups", { groups: groups.length, sizes, aside }),
    isSampled ? say("report.likeness.sampled", { people, of }) : null,
    leftOut > 0 ? say("report.likeness.leftOut", { leftOut }) : null,
  ].filter((sentence) => sentence !== null);
}
