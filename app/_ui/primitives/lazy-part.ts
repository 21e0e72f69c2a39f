"use client";

import { type ComponentType, useEffect, useState } from "react";

/**
 * A component that is fetched when the page is idle and at the latest when it is wanted, so that it costs nothing at
 * first load and is there when the connection has gone. null until it has come; a failed fetch is tried again.
 */
export function useLazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  wanted: boolean,
  onUnavailable: () => void,
): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: load and onUnavailable are the caller's, new at each render
  useEffect(() => {
    if (part) return;
    let gone = false;
    const fetchPart = () =>
      load().then(
        (component) => gone || setPart(() => component),
        () => gone || !wanted || onUnavailable(),
      );
    if (wanted) {
      void fetchPart();
      return () => {
        gone = true;
      };
    }
    const idle = setTimeout(fetchPart, IDLE_MS);
    return () => {
      gone = true;
      clearTimeout(idle);
    };
  }, [part, wanted]);

  return part;
}

/** After the first screen has drawn and connected; Safari has no requestIdleCallback. */
const IDLE_MS = 3000;
