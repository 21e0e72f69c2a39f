import { getTranslations } from "next-intl/server";
import { deps } from "@/lib/server/deps";
import { mailBody, mailLink, mailParagraph } from "@/lib/usecases/mail-text";

/** Not waited for by who asks: how long a mail takes would tell whether the address is known. */
export function sendAccountMail(kind: "resetMail" | "signInMail", to: string, link: string): void {
  const { log } = deps();
  send(kind, to, link).catch((error: unknown) => log.error({ err: error }, "an account's mail could not be written"));
}

async function send(kind: "resetMail" | "signInMail", to: string, link: string): Promise<void> {
  const t = await getTranslations("account");
  const paragraphs = t(`${kind}Text`, { link }).trim().split("\n\n");
  const body = mailBody(paragraphs.map((text) => (text === link ? mailLink(link) : mailParagraph(text))));
  await deps().mailer?.send([{ to, subject: t(`${kind}Subject`), ...body, replyTo: null, attachment: null }]);
}
