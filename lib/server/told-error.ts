/** What the log says of an error: what it is and where it arose, and nothing that somebody typed. */
export type ToldError = {
  type: string;
  message: string;
  stack: string[];
  cause?: ToldError;
} & { [Word in (typeof WORDS)[number]]?: string };

/** Of PostgreSQL's, Node's and Prisma's errors: names of things, no values. */
const WORDS = ["code", "table", "column", "constraint", "routine", "syscall"] as const;
const MESSAGE_MAX = 200;
const FRAMES = 12;
/** Causes of causes: an error may be its own. */
const DEPTH = 3;

/**
 * PostgreSQL puts the offending row into an error, Prisma all that was given, JSON.parse the text that it could not read:
 * only a fixed choice of fields is told, and of the message its first line up to the first value.
 */
export function toldError(thrown: unknown, depth = DEPTH): ToldError {
  if (!(thrown instanceof Error))
    return { type: typeof thrown, message: "something was thrown that is no error", stack: [] };
  const cause = thrown.cause instanceof Error && depth > 1 ? { cause: toldError(thrown.cause, depth - 1) } : {};
  return {
    type: thrown.name,
    ...wordsOf(thrown),
    message: withoutValues(thrown.message),
    stack: framesOf(thrown),
    ...cause,
  };
}

function wordsOf(thrown: Error) {
  const fields: { [word: string]: unknown } = { ...thrown };
  const said = WORDS.map((word) => [word, fields[word]] as const);
  return Object.fromEntries(said.filter(([, value]) => typeof value === "string" && /^\w{1,63}$/.test(value)));
}

/** Up to the first quote or bracket: what is quoted may hold quotes itself. */
const withoutValues = (message: string): string =>
  (message.trim().split("\n")[0] ?? "")
    .replace(/(?:["(]|(?<!\w)').*/, "…")
    .replace(/\S+@\S+/g, "…")
    .slice(0, MESSAGE_MAX);

/** The message stands at the head of a stack, too. */
const framesOf = ({ stack = "" }: Error): string[] =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
