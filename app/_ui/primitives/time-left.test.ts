import { describe, expect, it } from "vitest";
import { clockText, crossedLastMinute, untilNextSecond } from "./time-left";

describe("the clock", () => {
  it("reads minutes and seconds, and hours when there are any", () => {
    expect(clockText(200_000)).toBe("3:20");
    expect(clockText(5_000)).toBe("0:05");
    expect(clockText(3_845_000)).toBe("1:04:05");
  });

  it("shows a begun second, so that zero means over", () => {
    expect(clockText(1)).toBe("0:01");
    expect(clockText(0)).toBe("0:00");
  });

  it("changes exactly when the next second is reached", () => {
    expect(untilNextSecond(2_300)).toBe(300);
    expect(untilNextSecond(2_000)).toBe(1_000);
  });

  it("says once that a minute is left, and not for a timer that began with less", () => {
    expect(crossedLastMinute(61_000, 60_000)).toBe(true);
    expect(crossedLastMinute(60_000, 59_000)).toBe(false);
    expect(crossedLastMinute(30_000, 29_000)).toBe(false);
    expect(crossedLastMinute(61_000, 0)).toBe(false);
  });
});
