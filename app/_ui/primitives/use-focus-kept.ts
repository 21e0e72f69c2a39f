"use client";

import { useEffect } from "react";

/** Long enough for whoever knows better (a dialog, a board) to move the focus first. */
const GRACE_MS = 120;
/** Parts that make sense to somebody who is put down there. */
const PARTS = "section, form, fieldset, nav, aside, main, [role='dialog'], [role='alertdialog'], [role='group']";

/**
 * Where the focused thing goes away (another phase, a button that did its work, a dialog whose opener is gone), a browser
 * drops the focus to the top of the page. Here it goes to the nearest part that is still there, else to the main part:
 * the next Tab and the next key go on from where the person was.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let parts: HTMLElement[] = [];
    let wait: ReturnType<typeof setTimeout> | undefined;
    let held: Element | null = null;

    function note(event: FocusEvent) {
      parts = [];
      held = event.target as Element | null;
      for (let at = event.target as Element | null; at !== null; at = at.parentElement)
        if (at instanceof HTMLElement && at.matches(PARTS)) parts.push(at);
    }
    function look() {
      // Whoever left the page by Tab left a thing that is still there.
      if (held === null || document.activeElement !== document.body || takesFocus(held)) return;
      clearTimeout(wait);
      wait = setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const part = parts.find((one) => one.isConnected && one.getClientRects().length > 0);
        putFocusOn(part ?? document.querySelector("main"));
      }, GRACE_MS);
    }
    // A press on an empty place lets go of the focus on purpose.
    const letGo = () => {
      held = null;
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", letGo);
    return () => {
      clearTimeout(wait);
      watcher.disconnect();
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", letGo);
    };
  }, []);
}

const takesFocus = (one: Element) =>
  one.isConnected && one.getClientRects().length > 0 && !one.matches(":disabled, [inert] *");

function putFocusOn(part: HTMLElement | null): void {
  if (part === null) return;
  if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
