import type { Change, Command, Refusal } from "@/lib/domain/commands";
import { decide } from "@/lib/domain/decide";
import { type Result, refused } from "@/lib/domain/result";
import type { Publisher, Store } from "./ports";

export type Speaker = { role: "facilitator" } | { role: "participant"; participantId: string };

/** Decides a command on the locked workshop, writes it, then tells everyone. Resolves after commit. */
export async function runCommand(
  { store, publish, now }: { store: Store; publish: Publisher; now: () => number },
  workshopId: string,
  speaker: Speaker,
  command: Command,
): Promise<Result<{ changes: Change[]; version: number }, Refusal | "no_workshop">> {
  const participantId = speaker.role === "participant" ? speaker.participantId : namedBy(command);
  const done = await store.commands.transact<Refusal>(workshopId, participantId, (workshop, participant, cameAgain) => {
    if (speaker.role === "facilitator")
      return decide(workshop, { role: "facilitator", sheet: participant, cameAgain }, command, now());
    if (participant === null) return refused("not_a_participant");
    return decide(workshop, { role: "participant", participant }, command, now());
  });
  if (done.ok) publish.changed(workshopId, done.value.changes, done.value.version);
  return done;
}

/** Of whom the database has to say something before a facilitator's command is decided. */
function namedBy(command: Command): string | null {
  if (command.type === "savePaper") return command.sheetId;
  return command.type === "readmit" ? command.participantId : null;
}
