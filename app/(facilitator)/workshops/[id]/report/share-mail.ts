import { getFormatter, getTranslations } from "next-intl/server";
import type { ShareChoices } from "@/lib/domain/sharing";
import { type MailParagraph, mailBody, mailParagraph, namedMailLink } from "@/lib/usecases/mail-text";
import type { Mail } from "@/lib/usecases/report-mail";

export type AboutLink = {
  url: string;
  choices: ShareChoices;
  hasPassword: boolean;
  expiresAt: number | null;
  title: string;
  sender: { name: string; email: string };
};

type MailText = Omit<Mail, "to" | "attachment">;

/** The mail that brings a link. Where its maker left names out, the mail has none either, and no address to answer to. */
export async function linkMail({ url, hasPassword, expiresAt, ...about }: AboutLink): Promise<MailText> {
  const [t, format] = await Promise.all([getTranslations("share.mail"), getFormatter()]);
  const notes = [
    ...(hasPassword ? [t("password")] : []),
    ...(expiresAt === null ? [] : [t("ends", { date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }) })]),
  ];
  return mailOf(about, [namedMailLink(t("link"), url), ...notes.map(mailParagraph)]);
}

/** The mail that brings what the link shows, and not the link. */
export async function pdfMail(about: Pick<AboutLink, "choices" | "title" | "sender">): Promise<MailText> {
  const t = await getTranslations("share.mail");
  return mailOf(about, [mailParagraph(t("attached"))]);
}

async function mailOf(
  { choices: { names }, title, sender }: Pick<AboutLink, "choices" | "title" | "sender">,
  inside: MailParagraph[],
): Promise<MailText> {
  const t = await getTranslations("share.mail");
  const greeting = names ? t("greeting", { name: sender.name, title }) : t("greetingBare");
  return {
    subject: names ? t("subject", { title }) : t("subjectBare"),
    ...mailBody([mailParagraph(greeting), ...inside, mailParagraph(t("why"))]),
    replyTo: names && sender.email !== "" ? sender.email : null,
  };
}
