import { keepToken } from "@/lib/auth/keep-token";
import { createWords } from "@/lib/messages/translator";
import { type FollowUpMailStore, sweepFollowUps } from "@/lib/usecases/follow-up-mail";
import type { Mailer } from "@/lib/usecases/report-mail";
import { followUpMail } from "./follow-up-words";
import type { Log } from "./log";

const HOUR_MS = 3_600_000;

type Parts = {
  followUps: FollowUpMailStore;
  mailer: Mailer | undefined;
  /** the address at which people reach this installation, as of now */
  base: () => string;
  tokenSecret: string;
  now: () => number;
  log: Pick<Log, "error">;
};

/** Looks at once and every hour for follow-ups that have opened or ended. Ends after the look that is under way. */
export function startFollowUpSweep({ followUps, mailer, base, tokenSecret, now, log }: Parts): () => Promise<void> {
  const words = createWords();
  const sweep = () =>
    sweepFollowUps({
      followUps,
      mailer,
      now,
      mailFor: ({ title }, participantId, endsAt) =>
        followUpMail({ title, endsAt, url: `${base()}/keep/${keepToken(participantId, tokenSecret)}` }, words),
    }).catch((error: unknown) => log.error({ err: error }, "the mails of follow-ups could not be looked after"));
  let underWay = sweep();
  const timer = setInterval(() => {
    underWay = underWay.then(sweep);
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
