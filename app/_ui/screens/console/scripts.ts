import type { Phase } from "@/lib/domain/phase";

/** What the facilitator may say in each phase: keys of the catalogue under console.say. */
export const SCRIPTS = {
  lobby: ["lobby1", "lobby2"],
  sort: ["sort1", "sort2", "sort3"],
  discuss: ["discuss1", "discuss2", "discuss3", "discuss4"],
  resort: ["resort1", "resort2"],
  compare: ["compare1", "compare2", "compare3"],
  commit: ["commit1", "commit2"],
  closed: ["closed1", "closed2"],
} as const satisfies Record<Phase, readonly string[]>;
