import { type FindUser, facilitatorFromCookies } from "@/lib/auth/facilitator";
import { participantCookie, readParticipantToken } from "@/lib/auth/participant-token";
import { ok, type Result, refused } from "@/lib/domain/result";
import { type Handshake, type HandshakeRefusal, handshakeSchema, PROTOCOL_VERSION } from "@/lib/live/protocol";
import type { Store } from "@/lib/usecases/ports";
import type { Rooms } from "./rooms";
import type { Identity } from "./server-io";

export type Gate = {
  store: Store;
  rooms: Rooms;
  secrets: { auth: string; tokens: string };
  /** sign-in cookies carry another name over https */
  secure: boolean;
  findUser: FindUser;
};

/** Who wants to connect. The payload says as what; the cookie or the stage's key is the proof. */
export async function identify(
  gate: Gate,
  auth: unknown,
  cookieHeader: string | undefined,
): Promise<Result<Identity, HandshakeRefusal>> {
  // Before the shape: yesterday's page may send another one, and must hear that it is old, not that it is wrong.
  if (versionOf(auth) !== PROTOCOL_VERSION) return refused("reload_needed");
  const read = handshakeSchema.safeParse(auth);
  if (!read.success) return refused("bad_handshake");
  switch (read.data.role) {
    case "participant":
      return participant(gate, read.data.code, cookieHeader);
    case "stage":
      return stage(gate, read.data.stageKey);
    case "console":
      return facilitator(gate, read.data, cookieHeader);
  }
}

const versionOf = (auth: unknown) =>
  typeof auth === "object" && auth !== null && "protocol" in auth ? auth.protocol : undefined;

async function participant(
  gate: Gate,
  code: string,
  cookies: string | undefined,
): Promise<Result<Identity, HandshakeRefusal>> {
  const proven = readParticipantToken(cookieNamed(cookies, participantCookie(code)), gate.secrets.tokens);
  if (proven === null) return refused("not_a_participant");
  const room = await gate.rooms.get(proven.workshopId);
  if (room === null || room.workshop.code !== code) return refused("no_workshop");
  // Somebody who joined through another node a moment ago may not be in this node's memory yet.
  if (!room.people.has(proven.participantId)) {
    const found = await gate.store.participants.find(proven.participantId);
    if (found?.workshopId === proven.workshopId) gate.rooms.joined(proven.workshopId, found);
  }
  const person = room.people.get(proven.participantId);
  if (person === undefined || person.removed) return refused("not_a_participant");
  return ok({ role: "participant", ...proven });
}

async function stage(gate: Gate, stageKey: string): Promise<Result<Identity, HandshakeRefusal>> {
  const found = await gate.store.workshops.byStageKey(stageKey);
  return found === null ? refused("no_workshop") : ok({ role: "stage", workshopId: found.id });
}

async function facilitator(
  gate: Gate,
  { workshopId }: Extract<Handshake, { role: "console" }>,
  cookies: string | undefined,
): Promise<Result<Identity, HandshakeRefusal>> {
  const { findUser, secure } = gate;
  const found = await facilitatorFromCookies(cookies, { secret: gate.secrets.auth, secure, findUser });
  if (found === null) return refused("not_signed_in");
  const role = await gate.store.workshops.roleOf(workshopId, found.id);
  return role === null ? refused("no_workshop") : ok({ role: "console", workshopId, facilitatorId: found.id });
}

function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}
