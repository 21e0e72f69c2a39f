import type { Words } from "@/lib/messages/translator";
import { mailBody, mailParagraph, namedMailLink } from "@/lib/usecases/mail-text";
import type { Mail } from "@/lib/usecases/report-mail";

type AboutFollowUp = { title: string; url: string; endsAt: number };

/** The one mail of a follow-up. Nobody's name is in it, and there is nobody to answer to. */
export function followUpMail({ title, url, endsAt }: AboutFollowUp, { say, format }: Words): Omit<Mail, "to"> {
  const date = format.dateTime(new Date(endsAt), { dateStyle: "long" });
  return {
    subject: say("mail.followUp.subject", { title }),
    ...mailBody([
      mailParagraph(say("mail.followUp.greeting", { title })),
      mailParagraph(say("mail.followUp.ask")),
      namedMailLink(say("mail.followUp.link"), url),
      mailParagraph(say("mail.followUp.until", { date })),
      mailParagraph(say("mail.followUp.why")),
    ]),
    replyTo: null,
    attachment: null,
  };
}
