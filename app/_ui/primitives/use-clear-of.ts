import { type RefObject, useEffect } from "react";

/**
 * What sticks to the lower edge of the screen covers nothing that has the focus: `--foot` is its height, by which whatever
 * is scrolled into view keeps away from that edge (`scroll-margin` in phone.css).
 */
export function useClearOf(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (foot.current === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      style.setProperty("--foot", `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    observer.observe(foot.current, { box: "border-box" });
    return () => {
      observer.disconnect();
      style.removeProperty("--foot");
    };
  }, [foot]);
}
