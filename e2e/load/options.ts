import { parseArgs } from "node:util";

export type Options = {
  participants: number;
  /** of sorting, after everybody is in */
  seconds: number;
  workshops: number;
  nodes: number;
  /** seconds between two placements of one participant, on average */
  every: number;
  /** a server that runs already; without it one is started */
  url: string | undefined;
  /** beside a bare Socket.IO server, in interleaved pairs */
  floor: boolean;
  pairs: number;
  json: boolean;
};

export const USAGE = `npm run load -- --participants N --seconds S [--workshops W] [--nodes K] [--every SECONDS]
                [--floor [--pairs P]] [--url http://…] [--json]

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
        pairs: { type: "string", default: "3" },
        url: { type: "string" },
        floor: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const number = (name: "participants" | "seconds" | "workshops" | "nodes" | "every" | "pairs", most: number) => {
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
      pairs: number("pairs", 9),
      url: values.url,
      floor: values.floor,
      json: values.json,
    };
    if (options.url && (options.floor || options.nodes > 1))
      throw new Error("--url measures one server that runs already: leave --floor and --nodes out.");
    // A load test never leaves this machine by accident.
    if (options.url && !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(options.url))
      throw new Error("--url must be on this machine (localhost): open a tunnel to measure another one.");
    return { ok: true, options };
  } catch (thrown) {
    return { ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
