"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46];

/**
 * A part of the picture whose text must never run out of it: sizes inside are multiplied by --fit, which steps down until
 * all is inside. The style sheet keeps every size at 28 px or more, so text longer than any screen is cut at the end.
 */
export function Fit({
  as: Tag = "div",
  className,
  children,
}: {
  as?: "div" | "section" | "aside" | "ul";
  className: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLElement>(null);

  // After every drawing: what was drawn may be longer than before.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    fitText(element);
    const watch = new ResizeObserver(() => fitText(element));
    watch.observe(element);
    // A font that arrives late is wider or narrower than the one measured.
    const refit = () => fitText(element);
    document.fonts?.addEventListener("loadingdone", refit);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener("loadingdone", refit);
    };
  });

  return (
    <Tag ref={ref as never} className={`st-fit ${className}`}>
      {children}
    </Tag>
  );
}

function fitText(element: HTMLElement) {
  for (const step of STEPS) {
    element.style.setProperty("--fit", String(step));
    if (isInside(element)) return;
  }
}

/** By boxes, not by scrollHeight: tight lines let glyphs reach a little over their line, which is no overflow. */
function isInside(element: HTMLElement): boolean {
  const end = element.getBoundingClientRect().bottom + 1;
  const children = [...element.children];
  return (
    children.every((child) => child.getBoundingClientRect().bottom <= end) &&
    element.scrollWidth <= element.clientWidth + 1
  );
}
