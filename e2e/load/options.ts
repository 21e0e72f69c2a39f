import { parseArgs } from "node:util";
import { tablesFor } from "../../lib/domain/tables";

export type Options = {
  participants: number;
  /** of sorting, after everybody is in */
  seconds: number;
  workshops: number;
  nodes: number;
  /** seconds between two placements or moves of one participant, on average */
  every: number;
  /** people sit at this many tables and move the cards of their boards, instead of sorting alone; null: they sort */
  tables: number | null;
  /** a server that runs already; without it one is started */
  url: string | undefined;
  /** beside a bare Socket.IO server, in interleaved pairs */
  floor: boolean;
  pairs: number;
  json: boolean;
};

export const USAGE = `npm run load -- --participants N --seconds S [--workshops W] [--nodes K] [--every SECONDS]
                [--tables T] [--floor [--pairs P]] [--url http://…] [--json]

  --tables  people move cards at tables instead of sorting alone; T must be what the rule makes of N people
  --url     measures a server that runs already; sign in with TWOFOLD_LOAD_EMAIL and TWOFOLD_LOAD_PASSWORD there
  --floor   measures a bare Socket.IO server in the same run, in P (3) interleaved pairs, and gives ratios to it
`;

type Read = { ok: true; options: Options } | { ok: false; message: string };

export function readOptions(args: string[]): Read {
  try {
    const { values } = parseArgs({
      args,
      options: {
        participants: { type: "string", default: "200" },
        seconds: { type: "string", default: "30" },
        workshops: { type: "string", default: "1" },
        nodes: { type: "string", default: "1" },
        every: { type: "string", default: "2" },
        tables: { type: "string" },
        pairs: { type: "string", default: "3" },
        url: { type: "string" },
        floor: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const number = (
      name: "participants" | "seconds" | "workshops" | "nodes" | "every" | "pairs" | "tables",
      most: number,
    ) => {
      const value = Number(values[name]);
      if (!(value > 0 && value <= most)) throw new Error(`--${name} must be a number up to ${most}.`);
      return value;
    };
    const options: Options = {
      participants: number("participants", 20_000),
      seconds: number("seconds", 600),
      workshops: number("workshops", 1_000),
      nodes: number("nodes", 4),
      every: number("every", 60),
      tables: values.tables === undefined ? null : number("tables", 20_000),
      pairs: number("pairs", 9),
      url: values.url,
      floor: values.floor,
      json: values.json,
    };
    if (options.url && (options.floor || options.nodes > 1))
      throw new Error("--url measures one server that runs already: leave --floor and --nodes out.");
    if (options.tables !== null) refuseTables(options.tables, options);
    // A load test never leaves this machine by accident.
    if (options.url && !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(options.url))
      throw new Error("--url must be on this machine (localhost): open a tunnel to measure another one.");
    return { ok: true, options };
  } catch (thrown) {
    return { ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** Seats are dealt by the product's own rule, which nobody can ask for another number of tables. */
function refuseTables(tables: number, { participants, workshops }: Options): void {
  if (workshops > 1) throw new Error("--tables is for one workshop: leave --workshops out.");
  const made = tablesFor(participants);
  if (tables !== made)
    throw new Error(`${participants} people make ${made} tables, not ${tables}: give --tables ${made}.`);
}
