import type { CSSProperties } from "react";
import type { Shown } from "@/lib/domain/policy";
import type { ChartColumns } from "./chart-words";
import { SmallNumbers } from "./small-numbers";
import { SplitParts } from "./split-parts";

type ShiftTrackProps = { before: Shown; after: Shown; columns: ChartColumns };

/** The drawing alone: two columns have one seam and so two knobs; three or four show both splits, one below the other. */
export function ShiftTrack({ before, after, columns }: ShiftTrackProps) {
  if (before.counts === null || after.counts === null) {
    return <SmallNumbers n={Math.min(before.n, after.n)} />;
  }
  if (columns.length > 2) {
    return (
      <div className="m-pair" aria-hidden="true">
        <span className="m-k k1">1</span>
        <Bar counts={before.counts} />
        <span className="m-k k2">2</span>
        <Bar counts={after.counts} />
      </div>
    );
  }
  const [from, to] = [seam(before.counts), seam(after.counts)];
  const run = { insetInlineStart: `${Math.min(from, to)}%`, inlineSize: `${Math.abs(to - from)}%` };
  return (
    <div className="m-track" aria-hidden="true">
      <Bar counts={after.counts} fold />
      <span className="m-run" style={run} />
      <span className="m-k k1" style={{ insetInlineStart: `${from}%` }}>
        1
      </span>
      <span className="m-k k2" style={{ insetInlineStart: `${to}%`, "--from": `${from}%` } as CSSProperties}>
        2
      </span>
    </div>
  );
}

function Bar({ counts, fold = false }: { counts: readonly number[]; fold?: boolean }) {
  return (
    <span className="split mv">
      <SplitParts counts={counts} />
      {fold ? <span className="fold" /> : null}
    </span>
  );
}

/** Where the first column ends, in per cent of the bar. */
function seam(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (100 * (counts[0] ?? 0)) / all;
}
