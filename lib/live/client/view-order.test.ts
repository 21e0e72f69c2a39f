import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNewer, NOTHING_SHOWN, onNewConnection, type Stamp } from "./view-order";

const stamp = fc.record({ version: fc.nat(5), tick: fc.nat(5) });

describe("the order of views", () => {
  it("takes the first view, whatever it says", () => {
    expect(isNewer({ version: 0, tick: 0 }, NOTHING_SHOWN)).toBe(true);
  });

  it("takes a view of the same version only with a higher tick, because placements do not raise the version", () => {
    expect(isNewer({ version: 3, tick: 8 }, { version: 3, tick: 7 })).toBe(true);
    expect(isNewer({ version: 3, tick: 7 }, { version: 3, tick: 7 })).toBe(false);
    expect(isNewer({ version: 3, tick: 6 }, { version: 3, tick: 7 })).toBe(false);
  });

  it("drops a lower version even with a higher tick", () => {
    expect(isNewer({ version: 2, tick: 99 }, { version: 3, tick: 7 })).toBe(false);
  });

  it("takes the first view of a new connection although its tick starts again, but not from an older version", () => {
    const shown = onNewConnection({ version: 3, tick: 7 });
    expect(isNewer({ version: 3, tick: 0 }, shown)).toBe(true);
    expect(isNewer({ version: 2, tick: 0 }, shown)).toBe(false);
  });

  it("ends with the newest view in whatever order they arrive", () => {
    fc.assert(
      fc.property(fc.array(stamp, { minLength: 1 }), (arrivals) => {
        let shown: Stamp = NOTHING_SHOWN;
        for (const view of arrivals) if (isNewer(view, shown)) shown = view;
        const newest = arrivals.reduce((best, view) => (isNewer(view, best) ? view : best));
        expect(shown).toEqual(newest);
      }),
    );
  });
});
