const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Whole seconds as people read a countdown: the last second is 1, and 0 means over. */
const secondsLeft = (left: number) => Math.ceil(left / SECOND);

/** "4:05", over an hour "1:04:05". */
export function clockText(left: number): string {
  const all = secondsLeft(left);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Milliseconds until the text changes. */
export const untilNextSecond = (left: number) => left - (secondsLeft(left) - 1) * SECOND;

/** The countdown went over the line of one minute; a timer that starts under it crosses nothing. */
export const crossedLastMinute = (before: number, after: number) => before > MINUTE && after <= MINUTE && after > 0;
