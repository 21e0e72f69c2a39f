/** "48217093" as it is shown and read out: two groups of four. */
export const codeGroups = (code: string): [string, string] => [code.slice(0, 4), code.slice(4)];

/** What a phone opens, at the address that the facilitator chose. */
export const joinLink = (address: string, code: string) => `${address}/join/${code}`;

/** The stage shows the address that the facilitator chose; without one it takes the likeliest itself. */
export const stagePath = (stageKey: string, address: string) =>
  `/stage/${stageKey}${address === "" ? "" : `?address=${encodeURIComponent(address)}`}`;

/** An address as people type it. */
export const hostOf = (address: string) => address.replace(/^https?:\/\//, "");
