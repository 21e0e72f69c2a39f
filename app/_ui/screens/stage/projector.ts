"use client";

import { useEffect } from "react";

const CURSOR_AFTER = 3_000;

/** The pointer goes when it rests, so that none lies on the picture. */
export function useRestingCursorHidden() {
  useEffect(() => {
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      root.classList.remove("st-no-cursor");
      clearTimeout(timer);
      timer = setTimeout(() => root.classList.add("st-no-cursor"), CURSOR_AFTER);
    };
    moved();
    document.addEventListener("pointermove", moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", moved);
      root.classList.remove("st-no-cursor");
    };
  }, []);
}

/** Double click or F fills the screen; the stage takes no other input. */
export function useFullScreenSwitch() {
  useEffect(() => {
    const toggle = () => {
      // Refused in an embedded page and on some tablets: the picture then stays in its window.
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.();
      change?.catch(() => undefined);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "f" && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
    };
    document.addEventListener("dblclick", toggle);
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("dblclick", toggle);
      document.removeEventListener("keydown", pressed);
    };
  }, []);
}
