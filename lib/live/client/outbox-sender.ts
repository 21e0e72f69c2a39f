import type { Round } from "@/lib/domain/phase";
import type { Send } from "./live-state";
import type { Known, NewPlacement, Outbox } from "./outbox";
import * as outboxRules from "./outbox";
import type { OutboxStorage } from "./outbox-storage";

const RETRY_FIRST = 500;
const RETRY_MOST = 15_000;

type Sender = {
  storage: OutboxStorage;
  send: Send;
  /** server time, ms */
  now: () => number;
  onChange: (outbox: Outbox) => void;
  /** injected for tests */
  after?: (delay: number, run: () => void) => () => void;
};

const inTime = (delay: number, run: () => void) => {
  const timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
};

/** Places into the outbox and empties it while the line is open: one packet at a time, forgetting only what was acknowledged. */
export function createSender({ storage, send, now, onChange, after = inTime }: Sender) {
  let isOpen = false;
  let isSending = false;
  let delay = RETRY_FIRST;
  let cancelRetry = () => {};
  let known: readonly Known[] = [];
  let shown = outboxRules.EMPTY_OUTBOX;

  const step = (change: (outbox: Outbox) => Outbox) => {
    const before = storage.read();
    const next = change(before);
    if (next !== before) storage.write(next);
    shown = outboxRules.stillShown(shown, next, known);
    onChange(shown);
  };

  async function flush(): Promise<void> {
    cancelRetry();
    const sent = outboxRules.toSend(storage.read());
    if (!isOpen || isSending || sent.length === 0) return;
    isSending = true;
    const answer = await send("place", {
      // What was not said is not sent: `undefined` is no key in JSON.
      placements: sent.map(({ cardId, columnId, round, seq, sure }) => ({
        cardId,
        columnId,
        round,
        seq,
        sure: sure ?? undefined,
      })),
    });
    isSending = false;
    const outcomes = answer.ok ? answer.value : [];
    if (answer.ok) step((outbox) => outboxRules.settle(outbox, sent, outcomes));
    const isSettled = outcomes.length === sent.length && !outcomes.includes("not_a_participant");
    if (isSettled) {
      delay = RETRY_FIRST;
      return flush();
    }
    // A line that has closed opens again with a flush; anything else is worth another try later.
    cancelRetry = after(delay * (0.7 + Math.random() * 0.6), () => void flush());
    delay = Math.min(delay * 2, RETRY_MOST);
  }

  return {
    place(own: readonly Known[], placement: NewPlacement) {
      step((outbox) => outboxRules.place(outbox, own, placement, now()));
      void flush();
    },
    /** The first own view of a connection has come: settle with it, then send the rest. */
    open(own: readonly Known[]) {
      known = own;
      step((outbox) => outboxRules.reconcile(outbox, own));
      isOpen = true;
      delay = RETRY_FIRST;
      void flush();
    },
    /** A later own view of the same connection. */
    hear(own: readonly Known[]) {
      known = own;
      step((outbox) => outboxRules.cover(outbox, own));
    },
    close() {
      isOpen = false;
      cancelRetry();
    },
    reopen(round: Round) {
      step((outbox) => outboxRules.reopen(outbox, round));
      void flush();
    },
    /** Another tab wrote, or the page was loaded: look again. */
    refresh() {
      step((outbox) => outbox);
      void flush();
    },
  };
}
