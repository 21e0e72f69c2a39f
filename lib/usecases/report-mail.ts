import { z } from "zod";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Delivery, MailOutcome, MailRefusal } from "@/lib/domain/sharing";

/** A report's link, or the report itself, by mail, to addresses that its facilitator types. Participants' addresses are never used. */

/** A handful of readers; for a list of hundreds there are other programs. */
const ADDRESSES_MAX = 20;
/** Longer than twenty of the longest that there are. */
export const ADDRESSES_LENGTH_MAX = 6_000;

export const mailAddress = z.string().pipe(z.email()).pipe(z.string().max(254));

/** Mail servers commonly take 10 MB, of which writing it as text takes a third. A hall's report is under 1 MB. */
export const ATTACHMENT_MAX_BYTES = 5_000_000;

export type Attachment = { name: string; type: string; bytes: Uint8Array };
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
  attachment: Attachment | null;
};
export type Mailer = {
  /** one outcome for each, in order */
  send(mails: Mail[]): Promise<MailOutcome[]>;
};
/** How many mails a sender may still send. What is not sent is given back. */
export type MailAllowance = { take(mails: number): Promise<boolean>; giveBack(mails: number): Promise<void> };

/** What somebody typed or pasted: addresses apart by commas, semicolons or spaces, with names or without; each once. */
export function readAddresses(raw: string): { good: string[]; bad: string[] } {
  const pieces = raw
    .slice(0, ADDRESSES_LENGTH_MAX)
    .split(/[,;\n\r]+/)
    .flatMap((piece) => /<([^<>]*)>\s*$/.exec(piece)?.[1] ?? piece.split(/\s+/))
    .map((piece) => piece.trim())
    .filter(Boolean);
  const known = new Map(pieces.map((piece) => [piece.toLowerCase(), piece]));
  const isGood = (piece: string) => mailAddress.safeParse(piece).success;
  const all = [...known.values()];
  return { good: all.filter(isGood), bad: all.filter((piece) => !isGood(piece)) };
}

type Parts = {
  mailer: Mailer;
  allowance: MailAllowance;
  /** makes what goes with it, once it is known that it goes out */
  attach: () => Promise<Result<Attachment | null, MailRefusal>>;
};

/** Each gets a mail of their own, so that nobody learns who else did. All addresses are right, or none is written to. */
export async function mailReport(
  parts: Parts,
  raw: string,
  mail: Omit<Mail, "to" | "attachment">,
): Promise<Result<Delivery[], MailRefusal>> {
  const { good, bad } = readAddresses(raw);
  if (bad.length > 0) return refused("bad_address");
  if (good.length === 0) return refused("no_addresses");
  if (good.length > ADDRESSES_MAX) return refused("too_many_addresses");
  if (!(await parts.allowance.take(good.length))) return refused("too_many_mails");
  const sent = await attachAndSend(parts, good, mail);
  const unsent = sent.ok ? sent.value.filter(({ outcome }) => outcome === "failed").length : good.length;
  if (unsent > 0) await parts.allowance.giveBack(unsent);
  return sent;
}

async function attachAndSend(
  { attach, mailer }: Parts,
  addresses: string[],
  mail: Omit<Mail, "to" | "attachment">,
): Promise<Result<Delivery[], MailRefusal>> {
  const attached = await attach();
  if (!attached.ok) return attached;
  const attachment = attached.value;
  if (attachment !== null && attachment.bytes.byteLength > ATTACHMENT_MAX_BYTES) return refused("too_large");
  const outcomes = await mailer.send(addresses.map((to) => ({ ...mail, to, attachment })));
  return ok(addresses.map((to, at) => ({ address: to, outcome: outcomes[at] ?? "failed" })));
}
