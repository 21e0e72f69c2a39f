import { getTranslations } from "next-intl/server";
import { createTransport } from "nodemailer";

export async function sendResetMail(smtp: { url: string; from: string }, to: string, link: string): Promise<void> {
  const t = await getTranslations("account");
  await createTransport(smtp.url).sendMail({
    from: smtp.from,
    to,
    subject: t("resetMailSubject"),
    text: t("resetMailText", { link }),
  });
}
