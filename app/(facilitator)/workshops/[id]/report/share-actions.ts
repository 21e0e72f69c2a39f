"use server";

import type { MailAnswer, ShareAnswer } from "@/app/_ui/screens/share/share-link";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { ownBase } from "@/app/request";
import { allowTogether, giveBack } from "@/lib/auth/limits";
import { passwords } from "@/lib/auth/passwords";
import { freshReportKey } from "@/lib/auth/report-keys";
import { ok, refused } from "@/lib/domain/result";
import { hasEnded, type LinkWishes, MAIL_BRINGS, type MailBrings } from "@/lib/domain/sharing";
import { deps } from "@/lib/server/deps";
import { linkWishes, makeReportLink } from "@/lib/usecases/report-links";
import { ADDRESSES_LENGTH_MAX, type MailAllowance, mailReport, readAddresses } from "@/lib/usecases/report-mail";
import { attachedPdf } from "./attached-pdf";
import { listLinks } from "./share-links";
import { linkMail, pdfMail } from "./share-mail";

export async function makeLink(workshopId: string, given: LinkWishes): Promise<ShareAnswer> {
  const { id, facilitator } = await requireOwnWorkshop(workshopId);
  const wishes = linkWishes.safeParse(given);
  const made = wishes.success
    ? await makeReportLink(
        { links: deps().store.reportLinks, passwords, freshKey: freshReportKey, now: Date.now() },
        id,
        wishes.data,
      )
    : refused("bad_label");
  return { code: made.ok ? null : made.code, links: await listLinks(id, facilitator) };
}

export async function turnLinkOff(workshopId: string, linkId: string): Promise<ShareAnswer> {
  const { id, facilitator } = await requireOwnWorkshop(workshopId);
  const { reportLinks } = deps().store;
  // Looked up first: what comes from a browser may be no id, which the database would not take.
  if ((await reportLinks.list(id)).some((link) => link.id === linkId)) await reportLinks.remove(id, linkId);
  return { code: null, links: await listLinks(id, facilitator) };
}

/** To addresses that the facilitator types. */
export async function mailLink(
  workshopId: string,
  linkId: string,
  addresses: string,
  wanted: MailBrings,
): Promise<MailAnswer> {
  const { id, facilitator: sender } = await requireOwnWorkshop(workshopId);
  const { store, mailer, limits } = deps();
  const link = (await store.reportLinks.list(id)).find((one) => one.id === linkId);
  if (mailer === undefined || link === undefined || hasEnded(link, Date.now()))
    return { code: "gone", bad: [], deliveries: [] };
  const raw = String(addresses ?? "").slice(0, ADDRESSES_LENGTH_MAX);
  const brings = MAIL_BRINGS.find((known) => known === wanted) ?? "link";
  const about = { ...link, url: `${await ownBase()}/r/${link.key}`, sender };
  const mail = await (brings === "link" ? linkMail(about) : pdfMail(about));
  const { reportMails } = limits;
  const allowance: MailAllowance = {
    take: (mails) => allowTogether(reportMails, sender.id, mails),
    giveBack: (mails) => giveBack(reportMails, sender.id, mails),
  };
  const attach = async () => (brings === "link" ? ok(null) : attachedPdf(id, link.choices, brings));
  const mailed = await mailReport({ mailer, allowance, attach }, raw, mail);
  return mailed.ok
    ? { code: null, bad: [], deliveries: mailed.value }
    : { code: mailed.code, bad: readAddresses(raw).bad, deliveries: [] };
}
