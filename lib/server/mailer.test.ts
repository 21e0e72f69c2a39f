import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { allowTogether, giveBack, inMemory } from "@/lib/auth/limits";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { MailRefusal } from "@/lib/domain/sharing";
import { partsOf, startSmtpServer } from "@/lib/testing/smtp-server";
import { ATTACHMENT_MAX_BYTES, type Attachment, mailReport, readAddresses } from "@/lib/usecases/report-mail";
import { createMailer } from "./mailer";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const MAIL = {
  subject: "Report of “Réunion”",
  text: "Bonjour\n\nhttp://x.example/r/abc\n.\n",
  html: "<p>Bonjour <b>é</b></p>",
  replyTo: "amara@example.org",
};
/** Of so many mails; says what is left. */
const allowanceOf = (left: number) => ({
  get left() {
    return left;
  },
  async take(mails: number) {
    if (mails > left) return false;
    left -= mails;
    return true;
  },
  async giveBack(mails: number) {
    left += mails;
  },
});
const nothing = async () => ok(null);

async function aMailer() {
  const server = await startSmtpServer();
  ends.push(server.close);
  const warnings: object[] = [];
  const smtp = { url: server.url, from: "Twofold <twofold@example.org>" };
  return { server, warnings, mailer: createMailer(smtp, { warn: (about: object) => void warnings.push(about) }) };
}

describe("a report by mail", () => {
  it("goes to each address by itself, with both bodies, and says what the server said", async () => {
    const { server, mailer } = await aMailer();
    const sent = await mailReport(
      { mailer, allowance: allowanceOf(100), attach: nothing },
      "first@example.org, nobody@example.org; second@example.org",
      MAIL,
    );
    expect(sent).toEqual({
      ok: true,
      value: [
        { address: "first@example.org", outcome: "sent" },
        { address: "nobody@example.org", outcome: "refused" },
        { address: "second@example.org", outcome: "sent" },
      ],
    });
    expect(server.mails.map(({ from, to }) => [from, to])).toEqual([
      ["twofold@example.org", ["first@example.org"]],
      ["twofold@example.org", ["second@example.org"]],
    ]);
    const [first] = server.mails;
    if (first === undefined) throw new Error("no mail came");
    expect(first.data).toMatch(/^Reply-To: amara@example\.org\r$/m);
    expect(first.data).not.toContain("second@example.org");
    const parts = partsOf(first);
    expect(parts["text/plain"]?.replaceAll("\r\n", "\n").trim()).toBe(MAIL.text.trim());
    expect(parts["text/html"]?.trim()).toBe(MAIL.html);
  });

  it("has the heads that it should, whatever a title or an address holds", async () => {
    const { server, mailer } = await aMailer();
    const evil = "\r\nBcc: evil@example.org\r\n\r\n<b>Hi</b>";
    const mail = { ...MAIL, subject: `Report${evil}`, replyTo: `amara@example.org${evil}` };
    const attachment = { name: `a${evil}.pdf`, type: "application/pdf", bytes: new Uint8Array([1]) };
    await mailer.send([{ ...mail, to: `first@example.org${evil}`, attachment }]);
    for (const { to, data } of server.mails) {
      const [heads = ""] = data.split("\r\n\r\n");
      expect(heads).not.toMatch(/^(Bcc|Cc):/im);
      expect(data).not.toMatch(/^Bcc:/m);
      expect(to).not.toContain("evil@example.org");
    }
    expect(server.mails.length).toBeGreaterThan(0);
  });

  it("says that none was sent when the server is away, without waiting for each", async () => {
    const { server, mailer, warnings } = await aMailer();
    server.silence();
    const allowance = allowanceOf(100);
    const sent = await mailReport({ mailer, allowance, attach: nothing }, "first@example.org second@example.org", MAIL);
    expect(allowance.left).toBe(100);
    expect(sent.ok && sent.value.map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain("example.org");
  });

  it("says so, too, where nothing listens", async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
    const { port } = free.address() as { port: number };
    await new Promise((resolve) => free.close(resolve));
    const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: "x@example.org" }, { warn: () => {} });
    expect(await mailer.send([{ ...MAIL, to: "first@example.org", attachment: null }])).toEqual(["failed"]);
  });

  it("is written to nobody unless every address is one, and at most twenty at a time", async () => {
    const { server, mailer } = await aMailer();
    const mail = (raw: string, allowance = allowanceOf(100)) =>
      mailReport({ mailer, allowance, attach: nothing }, raw, MAIL);
    const many = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`).join(" ");
    expect(await mail("")).toEqual({ ok: false, code: "no_addresses" });
    expect(await mail("first@example.org, b@")).toEqual({ ok: false, code: "bad_address" });
    expect(await mail("first@example.org\r\nBcc: second@example.org")).toEqual({ ok: false, code: "bad_address" });
    expect(await mail(many(21))).toEqual({ ok: false, code: "too_many_addresses" });
    const few = allowanceOf(19);
    expect(await mail(many(20), few)).toEqual({ ok: false, code: "too_many_mails" });
    expect(few.left).toBe(19);
    expect(server.mails).toEqual([]);
  });

  it("brings the report itself as a file, when that is wanted", async () => {
    const { server, mailer } = await aMailer();
    const bytes = new TextEncoder().encode("%PDF-1.7 of a report");
    const attach = async () => ok({ name: "ward-6-report-a4.pdf", type: "application/pdf", bytes });
    const sent = await mailReport({ mailer, allowance: allowanceOf(9), attach }, "first@example.org", MAIL);
    expect(sent).toMatchObject({ ok: true, value: [{ outcome: "sent" }] });
    const data = server.mails[0]?.data ?? "";
    expect(data).toMatch(/Content-Type: application\/pdf; name=ward-6-report-a4\.pdf/);
    expect(data).toMatch(/Content-Disposition: attachment; filename=ward-6-report-a4\.pdf/);
    expect(data).toContain(Buffer.from(bytes).toString("base64"));
  });

  it("is sent to nobody when its file is too large or cannot be made, and takes nothing of the allowance", async () => {
    const { server, mailer } = await aMailer();
    const allowance = allowanceOf(9);
    const large = { name: "r.pdf", type: "application/pdf", bytes: new Uint8Array(ATTACHMENT_MAX_BYTES + 1) };
    const mail = (attach: () => Promise<Result<Attachment, MailRefusal>>) =>
      mailReport({ mailer, allowance, attach }, "first@example.org second@example.org", MAIL);
    expect(await mail(async () => ok(large))).toEqual({ ok: false, code: "too_large" });
    expect(await mail(async () => refused("busy"))).toEqual({ ok: false, code: "busy" });
    expect([allowance.left, server.mails]).toEqual([9, []]);
  });

  it("is counted by address, all of a mailing or none of it, and what is given back was never taken", async () => {
    const limiter = inMemory("mails", { points: 100, duration: 3600 });
    expect(await allowTogether(limiter, "amara", 90)).toBe(true);
    expect(await allowTogether(limiter, "amara", 20)).toBe(false);
    expect(await allowTogether(limiter, "amara", 10)).toBe(true);
    expect(await allowTogether(limiter, "amara", 1)).toBe(false);
    await giveBack(limiter, "amara", 5);
    expect(await allowTogether(limiter, "amara", 5)).toBe(true);
  });

  it("reads addresses as people paste them, each once", () => {
    expect(
      readAddresses("Priya <priya@example.org>, FIRST@example.org; first@example.org\nsecond@example.org c@x"),
    ).toEqual({
      good: ["priya@example.org", "first@example.org", "second@example.org"],
      bad: ["c@x"],
    });
  });
});
