import { getTranslations } from "next-intl/server";
import { createTransport } from "nodemailer";

type Smtp = { url: string; from: string };

export async function sendResetMail(smtp: Smtp, to: string, link: string): Promise<void> {
  const t = await getTranslations("account");
  await send(smtp, to, t("resetMailSubject"), t("resetMailText", { link }));
}

export async function sendSignInMail(smtp: Smtp, to: string, link: string): Promise<void> {
  const t = await getTranslations("account");
  await send(smtp, to, t("signInMailSubject"), t("signInMailText", { link }));
}

async function send(smtp: Smtp, to: string, subject: string, text: string): Promise<void> {
  await createTransport(smtp.url).sendMail({ from: smtp.from, to, subject, text });
}
