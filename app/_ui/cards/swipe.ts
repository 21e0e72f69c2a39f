/** A finger's way over a card: from where it was put down, in px and ms. */
export type Way = { dx: number; dy: number; ms: number; width: number };

/** A slow finger must carry the card this share of its width, a quick one only this far. */
const FAR = 0.28;
const FLICK_PX = 48;
const FLICK_SPEED = 0.45;
/** Most a card turns while it is carried. */
const TURN_MOST = 6;

/**
 * The column into which a card is let go, 0 or 1; null when it falls back. Sideways only: an upward finger reads on.
 * Column 0 lies where reading starts, so in right-to-left text it is on the right.
 */
export function swipedTo({ dx, dy, ms, width }: Way, isRtl: boolean): 0 | 1 | null {
  const far = Math.abs(dx);
  if (far < Math.abs(dy) * 1.2) return null;
  const isFlick = far >= FLICK_PX && far / Math.max(ms, 1) >= FLICK_SPEED;
  if (!isFlick && far < width * FAR) return null;
  return dx < 0 === !isRtl ? 0 : 1;
}

/** Degrees by which a carried card leans. */
export const leanOf = ({ dx, width }: Pick<Way, "dx" | "width">): number =>
  Math.max(-1, Math.min(1, dx / Math.max(width, 1))) * TURN_MOST;
