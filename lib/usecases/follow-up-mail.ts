import { type FollowUp, followUpTimes, MAIL_TRIED_MS } from "@/lib/domain/follow-up";
import type { MailOutcome } from "@/lib/domain/sharing";
import type { Mail, Mailer } from "./report-mail";

/** A workshop with addresses that wait for their mail. */
export type WaitingWorkshop = {
  id: string;
  title: string;
  followUp: FollowUp;
  closedAt: number | null;
  rehearsal: boolean;
};
export type Claimed = { participantId: string; address: string };

export type FollowUpMailStore = {
  waiting(): Promise<WaitingWorkshop[]>;
  /** up to `most` addresses that nobody has tried since `before`, ms; they are then this caller's alone */
  claim(workshopId: string, at: number, before: number, most: number): Promise<Claimed[]>;
  /** the mails are out: the addresses go */
  mailed(participantIds: string[], at: number): Promise<void>;
  /** addresses that a mail server will not take */
  forget(participantIds: string[]): Promise<void>;
  /** addresses of a workshop; `triedBefore`: only those that were first tried before that, ms */
  forgetAll(workshopId: string, triedBefore: number | null): Promise<void>;
};

/** Less than the hour between two sweeps, more than a batch takes whose mail server answers nothing. */
const AGAIN_AFTER_MS = 50 * 60_000;
/** Mails at once: all are over before they could be claimed again. */
const AT_ONCE = 50;

type Parts = {
  followUps: FollowUpMailStore;
  /** undefined: this installation sends no mail (any more) */
  mailer: Mailer | undefined;
  /** what stands in the mail to one person */
  mailFor(workshop: WaitingWorkshop, participantId: string, endsAt: number): Omit<Mail, "to">;
  now(): number;
};

/**
 * FOLLOW-5: mails the private link to who asked for it once the follow-up is open, and deletes every address whose mail is
 * out, was refused, was tried for three days, or whose follow-up is over. Several processes may do so at the same time.
 */
export async function sweepFollowUps(parts: Parts): Promise<void> {
  const { followUps, now } = parts;
  for (const workshop of await followUps.waiting()) {
    const { state, endsAt } = followUpTimes(workshop, now());
    if (state === "waiting") continue;
    if (state === "open" && endsAt !== null) {
      await followUps.forgetAll(workshop.id, now() - MAIL_TRIED_MS);
      await mailAll(parts, workshop, endsAt);
    } else await followUps.forgetAll(workshop.id, null);
  }
}

async function mailAll(parts: Parts, workshop: WaitingWorkshop, endsAt: number): Promise<void> {
  const { followUps, mailer, mailFor, now } = parts;
  if (mailer === undefined) return;
  for (;;) {
    const at = now();
    const claimed = await followUps.claim(workshop.id, at, at - AGAIN_AFTER_MS, AT_ONCE);
    if (claimed.length === 0) return;
    const mails = claimed.map(({ participantId, address }) => ({
      ...mailFor(workshop, participantId, endsAt),
      to: address,
    }));
    const outcomes = await mailer.send(mails);
    const those = (wanted: MailOutcome) =>
      claimed.filter((_, index) => outcomes[index] === wanted).map(({ participantId }) => participantId);
    await followUps.mailed(those("sent"), now());
    await followUps.forget(those("refused"));
    // The mail server is away: the others would wait for the same.
    if (those("failed").length > 0) return;
  }
}
