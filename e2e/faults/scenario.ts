/** What a scenario found. `problems`: each one sentence about a condition of its own that does not hold. */
export type Found = {
  acknowledged: number;
  lost: number;
  problems: string[];
  figures?: Record<string, number>;
};
/** Why it cannot be run here. */
export type Skipped = { skipped: string };

/** Undone at the end, last first, also after a failure. */
export type Undo = (undo: () => unknown) => void;
export type Scenario = (undo: Undo) => Promise<Found | Skipped>;

export async function run(scenario: Scenario): Promise<(Found | Skipped) & { seconds: number }> {
  const startedAt = Date.now();
  const steps: (() => unknown)[] = [];
  let found: Found | Skipped;
  try {
    found = await scenario((step) => steps.push(step));
  } catch (thrown) {
    found = { acknowledged: 0, lost: 0, problems: [thrown instanceof Error ? thrown.message : String(thrown)] };
  }
  for (const step of steps.reverse()) {
    try {
      await step();
    } catch (thrown) {
      if (!("skipped" in found)) found.problems.push(`It could not be cleaned up: ${String(thrown)}`);
    }
  }
  return { ...found, seconds: Math.round((Date.now() - startedAt) / 100) / 10 };
}
