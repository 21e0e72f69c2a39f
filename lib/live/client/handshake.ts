import type { ConsoleNotice } from "@/lib/domain/view-console";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { StageView } from "@/lib/domain/view-stage";
import type { Handshake } from "@/lib/live/protocol";

type Without<Each, Key extends string> = Each extends unknown ? Omit<Each, Key> : never;

/** Who a screen says it is; the protocol's version is added, and the proof is the cookie or the stage's key. */
export type LiveHandshake = Without<Handshake, "protocol">;

type Views = { participant: PhoneView; stage: StageView; console: ConsoleNotice };
export type ViewOf<Who extends LiveHandshake> = Views[Who["role"]];
