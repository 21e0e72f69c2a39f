import type { Page } from "@playwright/test";

/** What a machine can see of a screen: nothing wider than it, nothing cut off, targets large enough, nothing under a bar. */
export function screenFaults(page: Page, { isTouch }: { isTouch: boolean }): Promise<string[]> {
  return page.evaluate((touch) => {
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${String((element as HTMLElement).className)
        .split(" ")
        .slice(0, 3)
        .join(".")} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) return false;
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      const widest = [...document.querySelectorAll("body *")].filter(
        (one) =>
          isShown(one) &&
          one.getBoundingClientRect().right > root.clientWidth + 1 &&
          !one.closest("[class*='overflow-x'], .vh"),
      );
      faults.push(
        `wider than the screen by ${root.scrollWidth - root.clientWidth}: ${widest.slice(0, 3).map(nameOf).join(", ")}`,
      );
    }
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!isShown(element) || element.closest(".vh, .sr-only, .st-fit, [aria-hidden='true'], svg")) continue;
      const { overflowX, overflowY, textOverflow, whiteSpace } = getComputedStyle(element);
      const cuts = (how: string) => how === "hidden" || how === "clip";
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
      );
      const isMeant = textOverflow === "ellipsis" && whiteSpace === "nowrap";
      if (
        cuts(overflowX) &&
        (element.textContent ?? "").trim() !== "" &&
        element.scrollWidth > element.clientWidth + 1 &&
        !isMeant
      )
        faults.push(`cut at the side: ${nameOf(element)}`);
      if (
        cuts(overflowY) &&
        element.scrollHeight > element.clientHeight + 2 &&
        !isMeant &&
        // rows that would be cut are not shown at all
        !element.querySelector(":scope > .is-cut") &&
        (element.textContent ?? "").trim() !== ""
      )
        faults.push(`cut below: ${nameOf(element)}`);
      // Text that leaves its own box, where nothing cuts it.
      if (
        hasText &&
        overflowX === "visible" &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 2
      )
        faults.push(`text leaves its box: ${nameOf(element)}`);
    }
    // Where the writing is fitted, glyphs may reach over their line, but no part runs out of the box.
    for (const fit of document.querySelectorAll(".st-fit")) {
      const end = fit.getBoundingClientRect().bottom + 2;
      for (const part of fit.children)
        if (isShown(part) && part.getBoundingClientRect().bottom > end) faults.push(`cut below: ${nameOf(part)}`);
    }
    const targets = document.querySelectorAll<HTMLElement>(
      "button, a[href], input, select, textarea, summary, [role='button'], [role='menuitem']",
    );
    const dialog = document.querySelector("[role='dialog']");
    for (const target of targets) {
      // What lies under a dialog cannot be reached, and was looked at without it.
      if (dialog && !dialog.contains(target)) continue;
      if (!isShown(target) || target.closest(".vh, .sr-only, nextjs-portal")) continue;
      const box = (target.closest("label") ?? target).getBoundingClientRect();
      if (touch) {
        const isInline = target.matches("p a, li a, span a");
        const least = isInline ? 24 : 44;
        if (box.height < least - 0.5 || (box.width < least - 0.5 && !isInline))
          faults.push(
            `small target ${Math.round(box.width)}x${Math.round(box.height)}: ${nameOf(target)} ${target.getAttribute("aria-label") ?? ""}`,
          );
        else if (!isInline && box.height < 47.5)
          faults.push(
            `target under 48: ${Math.round(box.width)}x${Math.round(box.height)}: ${nameOf(target)} ${target.getAttribute("aria-label") ?? ""}`,
          );
      }
      // Scrolled to the middle it must be free of whatever is fixed.
      target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const at = target.getBoundingClientRect();
      const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
      const above = document.elementFromPoint(x, y);
      if (
        above &&
        !target.contains(above) &&
        !above.contains(target) &&
        above.closest("label") !== target.closest("label")
      )
        faults.push(`covered by ${nameOf(above)}: ${nameOf(target)} ${target.getAttribute("aria-label") ?? ""}`);
    }
    // The console scrolls in its columns, dialogs in themselves.
    for (const element of [root, ...document.querySelectorAll("body *")])
      if (element.scrollTop > 0) element.scrollTo({ top: 0, behavior: "instant" });
    return [...new Set(faults)];
  }, isTouch);
}
