import type { Elsewhere, Here } from "./elsewhere";
import type { Placed } from "./live-room";
import type { LivePublisher } from "./publisher";

/** A placement as it is told to other nodes: participant, card, round, seq, value, how sure, and whether it counted. */
type PackedPlacement = [string, number, 1 | 2, number, number, number, boolean];
type Packed = Record<string, PackedPlacement[]>;

type Call<Name extends keyof LivePublisher> = [Name, ...Parameters<LivePublisher[Name]>];

/** What one node tells the others: the calls of its publisher as data, and who is connected to it. */
export type Told =
  | Call<"changed">
  | Call<"renamed">
  | Call<"handedOver">
  | Call<"joined">
  | Call<"gone">
  | Call<"signInsEnded">
  | ["placed", Packed]
  | Call<"tablesMoved">
  | Call<"held">
  | Call<"noted">
  | ["here", Here];

/** The same calls, carried out here and told to the others. */
export function tellingOthers(here: LivePublisher, tell: (told: Told) => void): LivePublisher {
  return {
    changed(...given) {
      here.changed(...given);
      tell(["changed", ...given]);
    },
    renamed(...given) {
      here.renamed(...given);
      tell(["renamed", ...given]);
    },
    handedOver(...given) {
      here.handedOver(...given);
      tell(["handedOver", ...given]);
    },
    joined(...given) {
      here.joined(...given);
      tell(["joined", ...given]);
    },
    placed(written) {
      here.placed(written);
      const packed = pack(written);
      if (Object.keys(packed).length > 0) tell(["placed", packed]);
    },
    tablesMoved(...given) {
      here.tablesMoved(...given);
      if (given[0].length > 0) tell(["tablesMoved", ...given]);
    },
    held(...given) {
      here.held(...given);
      tell(["held", ...given]);
    },
    noted(...given) {
      here.noted(...given);
      tell(["noted", ...given]);
    },
    gone(...given) {
      here.gone(...given);
      tell(["gone", ...given]);
    },
    signInsEnded(...given) {
      here.signInsEnded(...given);
      tell(["signInsEnded", ...given]);
    },
  };
}

/** Carries out what another node has told. A kind that is not known comes from another version: it is passed over. */
export function hearOther(from: string, told: Told, to: { publisher: LivePublisher; elsewhere: Elsewhere }): void {
  const { publisher, elsewhere } = to;
  switch (told[0]) {
    case "changed":
      publisher.changed(told[1], told[2], told[3]);
      break;
    case "renamed":
      publisher.renamed(told[1], told[2]);
      break;
    case "handedOver":
      publisher.handedOver(told[1], told[2]);
      break;
    case "joined":
      publisher.joined(told[1], told[2]);
      break;
    case "placed":
      publisher.placed(unpack(told[1]));
      break;
    case "tablesMoved":
      publisher.tablesMoved(told[1]);
      break;
    case "held":
      publisher.held(told[1], told[2]);
      break;
    case "noted":
      publisher.noted(told[1], told[2]);
      break;
    case "gone":
      publisher.gone(told[1], told[2]);
      break;
    case "signInsEnded":
      publisher.signInsEnded(told[1]);
      break;
    case "here":
      elsewhere.hear(from, told[1]);
      break;
  }
}

/** Only what a room in memory needs: what was refused is nobody's business but the phone's. */
export function pack(written: Placed[]): Packed {
  const packed: Packed = {};
  for (const { outcome, workshopId, placement, value, confidence } of written) {
    if (workshopId === null || (outcome !== "counted" && outcome !== "already_newer")) continue;
    const { participantId, card, round, seq } = placement;
    const rows = packed[workshopId] ?? [];
    rows.push([participantId, card, round, seq, value, confidence, outcome === "counted"]);
    packed[workshopId] = rows;
  }
  return packed;
}

export const unpack = (packed: Packed): Placed[] =>
  Object.entries(packed).flatMap(([workshopId, rows]) =>
    rows.map(([participantId, card, round, seq, value, confidence, isCounted]) => ({
      outcome: isCounted ? "counted" : "already_newer",
      workshopId,
      placement: { participantId, card, round, seq },
      value,
      confidence,
    })),
  );
