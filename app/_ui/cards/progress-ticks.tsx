import type { CSSProperties } from "react";

/** More ticks than this are too thin to read: one bar. */
const TICKS_MOST = 40;

type ProgressTicksProps = {
  of: number;
  /** answers that the server has */
  saved: number;
  /** answers on this phone only */
  kept: number;
  /** a card is being asked */
  isAsking: boolean;
  label: string;
};

/** Filled is sent, outlined is kept on the phone, boxed is now. */
export function ProgressTicks({ of, saved, kept, isAsking, label }: ProgressTicksProps) {
  if (of > TICKS_MOST) {
    return (
      <span className="bar ticks-bar" role="img" aria-label={label}>
        <i style={{ inlineSize: `${(100 * (saved + kept)) / of}%` }} />
      </span>
    );
  }
  const look = (at: number) => {
    if (at < saved) return "d";
    if (at < saved + kept) return "p";
    return isAsking && at === saved + kept ? "c" : "";
  };
  return (
    <span className="ticks" role="img" aria-label={label} style={{ "--ticks": of } as CSSProperties}>
      {Array.from({ length: of }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is nothing but its place
        <i key={at} className={look(at)} />
      ))}
    </span>
  );
}
