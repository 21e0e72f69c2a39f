/** What a view says about its age: `version` rises with commands, `tick` counts the views of one connection. */
export type Stamp = { version: number; tick: number };

export const NOTHING_SHOWN: Stamp = { version: -1, tick: -1 };

/** On a new connection ticks count from the start again; an older version is old on every connection. */
export const onNewConnection = (shown: Stamp): Stamp => ({ ...shown, tick: -1 });

/** A view is dropped only if its version is lower, or equal with a tick that is not higher. */
export const isNewer = (view: Stamp, shown: Stamp): boolean =>
  view.version > shown.version || (view.version === shown.version && view.tick > shown.tick);
