import { createTransport } from "nodemailer";
import type { MailOutcome } from "@/lib/domain/sharing";
import type { Env } from "@/lib/env";
import type { Attachment, Mail, Mailer } from "@/lib/usecases/report-mail";
import type { Log } from "./log";

/** Somebody waits for the outcome before a page: a server that is silent for so long is taken as not there. */
const CONNECT_MS = 8_000;
const ANSWER_MS = 15_000;

/** Mails with an outcome for each, over one connection. */
export const createMailer = (smtp: NonNullable<Env["smtp"]>, log: Pick<Log, "warn">): Mailer => ({
  async send(mails) {
    // Its types do not know the address beside other options.
    const options = { ...limits, url: smtp.url, pool: true as const, maxConnections: 1 };
    const transport = createTransport(options, { from: smtp.from });
    const outcomes: MailOutcome[] = [];
    try {
      for (const mail of mails) {
        const outcome = await sendOne(mail);
        outcomes.push(outcome);
        // It cannot be reached or does not let us in: the others would wait for the same.
        if (outcome === "failed") break;
      }
    } finally {
      transport.close();
    }
    return mails.map((_, at) => outcomes[at] ?? "failed");

    async function sendOne({ to, replyTo, attachment, ...mail }: Mail): Promise<MailOutcome> {
      try {
        await transport.sendMail({
          ...mail,
          to: { name: "", address: to },
          ...(replyTo && { replyTo }),
          ...(attachment && { attachments: [attached(attachment)] }),
        });
        return "sent";
      } catch (thrown) {
        if (isAboutRecipient(thrown)) return "refused";
        // The error's words may name addresses and passwords.
        log.warn({ code: (thrown as { code?: string }).code }, "a mail could not be sent");
        return "failed";
      }
    }
  },
});

const attached = ({ name, type, bytes }: Attachment) => ({
  filename: name,
  contentType: type,
  content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

const limits = {
  connectionTimeout: CONNECT_MS,
  greetingTimeout: CONNECT_MS,
  socketTimeout: ANSWER_MS,
  // What a mail is made of is given here: nothing is fetched.
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** The server answered, and what it will not take is the address. */
const isAboutRecipient = (thrown: unknown) => {
  const { code, command } = thrown as { code?: string; command?: string };
  return code === "EENVELOPE" && command === "RCPT TO";
};
