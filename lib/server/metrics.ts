import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { OUTCOMES, type Outcome, type Placement } from "@/lib/domain/placement";
import { commands } from "@/lib/live/protocol";
import type { Meter } from "@/lib/live/server/meter";
import type { Locked, Store, Written } from "@/lib/usecases/ports";

/** From what a quiet machine takes (1 ms) to what phones give up on (5 s) and the database is given (10 s). */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = {
  meter: Meter;
  /** the same store, whose writing is counted and timed */
  metered(store: Store): Store;
  answered(status: number): void;
  /** everything, as Prometheus reads it */
  text(): Promise<string>;
  contentType: string;
};

/** All figures of this process, in a registry of its own: module scope would be two objects in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, label?: string) =>
    new Counter({ name, help, labelNames: label ? [label] : [], registers });
  const seconds = (name: string, help: string, label: string) =>
    new Histogram({ name, help, labelNames: [label], buckets: SECONDS, registers });

  const connections = new Gauge({
    name: "twofold_connections",
    help: "Open live connections",
    labelNames: ["role"],
    registers,
  });
  const views = counter("twofold_views_total", "Views sent, one for each connection", "audience");
  const acks = seconds("twofold_ack_seconds", "From a command's arrival to its acknowledgement", "command");
  const placements = counter("twofold_placements_total", "Placements by outcome", "outcome");
  const batches = new Histogram({
    name: "twofold_batch_placements",
    help: "Placements in one statement",
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000],
    registers,
  });
  const database = seconds("twofold_database_seconds", "Statements and transactions, waiting included", "of");
  const joins = counter("twofold_joins_total", "People let into a workshop");
  const requests = counter("twofold_http_requests_total", "HTTP requests by class of status", "status");

  // Labels are looked up here, once, and every figure is there from the start: what is missing would look like silence.
  const gauges = each(["participant", "console", "stage"], (role) => connections.labels(role));
  const sent = each(["phones", "own", "stage", "console"], (audience) => views.labels(audience));
  const acked = each([...(Object.keys(commands) as (keyof typeof commands)[]), "unknown"], (name) => acks.labels(name));
  const outcomes = each([...OUTCOMES, "failed"], (outcome) => placements.labels(outcome));
  const statements = each(["placements", "table_moves", "command", "join"], (of) => database.labels(of));
  for (const gauge of Object.values(gauges)) gauge.set(0);
  for (const count of [...Object.values(sent), ...Object.values(outcomes)]) count.inc(0);

  const timed =
    <Given extends unknown[], Value>(of: keyof typeof statements, run: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      const startedAt = performance.now();
      try {
        return await run(...given);
      } finally {
        statements[of].observe((performance.now() - startedAt) / 1_000);
      }
    };

  /** Once for each batch, not for each placement: a hall places 1,500 a second. */
  function countOutcomes(written: (Written | Locked)[]): void {
    const counts = new Map<Outcome, number>();
    // What was locked is written again, and counts then.
    for (const { outcome } of written) if (outcome !== "locked") counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    for (const [outcome, count] of counts) outcomes[outcome].inc(count);
  }

  const counted =
    <Done extends Written | Locked>(write: (given: Placement[]) => Promise<Done[]>) =>
    async (given: Placement[]): Promise<Done[]> => {
      batches.observe(given.length);
      try {
        const written = await write(given);
        countOutcomes(written);
        return written;
      } catch (error) {
        outcomes.failed.inc(given.length);
        throw error;
      }
    };

  return {
    meter: {
      connected: (role, by) => gauges[role].inc(by),
      acknowledged: (command, ms) => acked[command].observe(ms / 1_000),
      viewed: (audience, count) => sent[audience].inc(count),
      strangeCards: (count) => outcomes.unknown_card.inc(count),
    },
    metered(store) {
      const { placements: ofCards, tableMoves: ofTables } = store;
      const join = timed("join", store.participants.join);
      return {
        ...store,
        placements: {
          write: counted(timed("placements", ofCards.write)),
          writeUnlocked: counted(timed("placements", ofCards.writeUnlocked)),
        },
        tableMoves: {
          write: timed("table_moves", ofTables.write),
          writeUnlocked: timed("table_moves", ofTables.writeUnlocked),
        },
        participants: {
          ...store.participants,
          async join(...given) {
            const joined = await join(...given);
            if (joined.ok) joins.inc();
            return joined;
          },
        },
        commands: { transact: timed("command", store.commands.transact) as Store["commands"]["transact"] },
      };
    },
    answered: (status) => requests.inc({ status: `${Math.floor(status / 100)}xx` }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const each = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
