"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { createConnection } from "./connection";
import type { LiveHandshake, ViewOf } from "./handshake";
import type { LiveState, Send } from "./live-state";

export type Live<View> = LiveState<View> & {
  /** server time, ms since 1970 */
  now: () => number;
  send: Send;
};

/** The live connection of a screen. The handshake of the first render counts; another one needs another `key`. */
export function useLive<Who extends LiveHandshake>(handshake: Who): Live<ViewOf<Who>> {
  const [connection] = useState(() => createConnection(handshake));
  const state = useSyncExternalStore(connection.subscribe, connection.snapshot, connection.snapshot);
  useEffect(() => connection.open(), [connection]);
  return { ...state, now: connection.now, send: connection.send };
}
