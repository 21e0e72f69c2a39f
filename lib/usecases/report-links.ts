import { z } from "zod";
import type { Phase } from "@/lib/domain/phase";
import { ok, type Result, refused } from "@/lib/domain/result";
import {
  endOf,
  hasEnded,
  LABEL_MAX,
  LASTS_FOR,
  LINK_PASSWORD,
  type LinkRefusal,
  type LinkWishes,
  type ShareChoices,
} from "@/lib/domain/sharing";
import { cleanWords } from "@/lib/domain/words";
import type { Passwords } from "./accounts";
import type { OwnWorkshopId } from "./ports";

/** Links that show a report to whoever has them. Times in ms. */

/** One for each reader a facilitator may think of; a list that is still read. */
const LINKS_MAX = 20;

export type ReportLink = {
  id: string;
  /** the workshop's */
  title: string;
  key: string;
  label: string;
  choices: ShareChoices;
  hasPassword: boolean;
  createdAt: number;
  expiresAt: number | null;
  opens: number;
  openedAt: number | null;
};

/** A link as it is opened. */
export type FoundLink = {
  id: string;
  workshopId: string;
  /** the workshop's */
  phase: Phase;
  choices: ShareChoices;
  passwordHash: string | null;
  expiresAt: number | null;
};

export type ReportLinkStore = {
  create(input: {
    workshopId: string;
    key: string;
    label: string;
    choices: ShareChoices;
    passwordHash: string | null;
    expiresAt: number | null;
  }): Promise<void>;
  /** newest first */
  list(workshopId: string): Promise<ReportLink[]>;
  remove(workshopId: string, id: string): Promise<void>;
  byKey(key: string): Promise<FoundLink | null>;
  /** counts an opening */
  opened(id: string, at: number): Promise<void>;
};

/** What a browser sends. Lengths are judged where the link is made, with a sentence for each. */
export const linkWishes: z.ZodType<LinkWishes> = z.object({
  label: z.string(),
  password: z.string(),
  lasts: z.enum(LASTS_FOR),
  choices: z.object({ names: z.boolean(), commitments: z.boolean(), words: z.boolean() }),
});

export async function makeReportLink(
  parts: { links: ReportLinkStore; passwords: Passwords; freshKey: () => string; now: number },
  workshopId: OwnWorkshopId,
  wishes: LinkWishes,
): Promise<Result<null, LinkRefusal>> {
  const { links, passwords, freshKey, now } = parts;
  const label = cleanWords(wishes.label);
  if (label === "" || label.length > LABEL_MAX) return refused("bad_label");
  const { password, lasts, choices } = wishes;
  const wantsPassword = password !== "";
  if (wantsPassword && (password.length < LINK_PASSWORD.min || password.length > LINK_PASSWORD.max))
    return refused("bad_link_password");
  if ((await links.list(workshopId)).length >= LINKS_MAX) return refused("too_many_links");
  const passwordHash = wantsPassword ? await passwords.hash(password) : null;
  await links.create({ workshopId, key: freshKey(), label, choices, passwordHash, expiresAt: endOf(now, lasts) });
  return ok(null);
}

/** A link that still works; one that has run out is like none. */
export async function findReportLink(links: ReportLinkStore, key: string, now: number): Promise<FoundLink | null> {
  const found = await links.byKey(key);
  return found === null || hasEnded(found, now) ? null : found;
}

/** The link that a password opens. No link, one that ran out and a wrong password take the same time. */
export async function unlockReportLink(
  { links, passwords, now }: { links: ReportLinkStore; passwords: Passwords; now: number },
  key: string,
  password: string,
): Promise<FoundLink | null> {
  const found = await findReportLink(links, key, now);
  return (await passwords.matches(found?.passwordHash ?? null, password)) ? found : null;
}
