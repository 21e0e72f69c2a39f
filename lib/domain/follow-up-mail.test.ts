import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { type LiveHarness, send, startLiveHarness } from "@/lib/testing/live-harness";
import { writeBackup } from "@/lib/usecases/backup";
import { sweepFollowUps } from "@/lib/usecases/follow-up-mail";
import type { Mailer } from "@/lib/usecases/report-mail";
import { MAIL_TRIED_MS } from "./follow-up";
import type { MailOutcome } from "./sharing";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const ADDRESS = /@example\.org/;

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

/** A closed workshop with a follow-up after two weeks, to which these said yes by mail. */
async function aClosedWorkshop(addresses: string[]) {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const people = [];
  for (const address of addresses) {
    const person = await live.join(workshop.code);
    await live.store.followUps.consent(person.id, address, 0);
    people.push(person);
  }
  const closedAt = Date.UTC(2026, 10, 24, 18);
  await live.db.prisma.workshop.update({
    where: { id: workshop.id },
    data: { phase: "closed", closedAt: new Date(closedAt), followUp: { weeks: 2, openedAt: null } },
  });
  const consents = () =>
    live.db.prisma.followUpConsent.findMany({
      where: { participant: { workshopId: workshop.id } },
      select: { address: true, mailedAt: true },
      orderBy: { participantId: "asc" },
    });
  return { id: workshop.id, people, facilitator, opensAt: closedAt + 2 * WEEK, consents };
}

/** Answers as told, and keeps to whom it was asked to write. */
function aMailer(outcomeOf: (address: string) => MailOutcome) {
  const to: string[] = [];
  const mailer: Mailer = {
    async send(mails) {
      to.push(...mails.map((mail) => mail.to));
      // Long enough for another process to look for the same rows.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return mails.map((mail) => outcomeOf(mail.to));
    },
  };
  return { mailer, to };
}

const sweep = (mailer: Mailer | undefined, now: number) =>
  sweepFollowUps({
    followUps: live.store.followUps,
    mailer,
    mailFor: (_, participantId) => ({
      subject: "Once more",
      text: participantId,
      html: "",
      replyTo: null,
      attachment: null,
    }),
    now: () => now,
  });

describe("the one mail of a follow-up", () => {
  test("FOLLOW-5: goes out once when the follow-up has opened, from several processes too, and the address goes with it", async () => {
    const addresses = Array.from({ length: 12 }, (_, n) => `p${n}@example.org`);
    const { opensAt, consents } = await aClosedWorkshop(addresses);
    const { mailer, to } = aMailer(() => "sent");
    await sweep(mailer, opensAt - 1);
    expect(to).toEqual([]);
    await Promise.all([sweep(mailer, opensAt), sweep(mailer, opensAt), sweep(mailer, opensAt)]);
    expect([...to].sort()).toEqual([...addresses].sort());
    expect(await consents()).toEqual(addresses.map(() => ({ address: null, mailedAt: new Date(opensAt) })));
    await sweep(mailer, opensAt + HOUR);
    expect(to).toHaveLength(addresses.length);
  });

  test("FOLLOW-5: refused, the address goes; failed, it is tried again at the next look, for three days", async () => {
    const { opensAt, consents } = await aClosedWorkshop(["refused@example.org", "later@example.org"]);
    const down = aMailer((address) => (address.startsWith("refused") ? "refused" : "failed"));
    await sweep(down.mailer, opensAt);
    expect((await consents()).map(({ address }) => address)).toEqual([null, "later@example.org"]);
    // Looked at again at once: what was just tried is not tried again.
    await sweep(down.mailer, opensAt + 1);
    expect(down.to).toHaveLength(2);
    await sweep(down.mailer, opensAt + HOUR);
    expect(down.to).toHaveLength(3);
    const up = aMailer(() => "sent");
    await sweep(up.mailer, opensAt + MAIL_TRIED_MS + HOUR);
    expect(up.to).toEqual([]);
    expect(await consents()).toEqual([null, null].map(() => ({ address: null, mailedAt: null })));
  });

  test("FOLLOW-5: the address goes when the follow-up is over, with no mail server as well", async () => {
    const { opensAt, consents } = await aClosedWorkshop(["late@example.org"]);
    await sweep(undefined, opensAt);
    expect((await consents()).map(({ address }) => address)).toEqual(["late@example.org"]);
    await sweep(undefined, opensAt + 4 * WEEK);
    expect((await consents()).map(({ address }) => address)).toEqual([null]);
  });

  test("FOLLOW-5: no mail goes to who was removed", async () => {
    const { id, people, opensAt } = await aClosedWorkshop(["gone@example.org", "here@example.org"]);
    await live.db.prisma.participant.update({ where: { id: people[0]?.id ?? "" }, data: { removedAt: new Date() } });
    const { mailer, to } = aMailer(() => "sent");
    await sweep(mailer, opensAt);
    expect(to).toEqual(["here@example.org"]);
    expect(await live.store.followUps.counts(id)).toEqual({ yes: 1, answered: 0 });
  });

  test("FOLLOW-5: the address is in no view, report or backup", async () => {
    const { id, people, facilitator } = await aClosedWorkshop(["private@example.org"]);
    const room = await live.store.workshops.load(id);
    const found = await live.store.followUps.find(people[0]?.id ?? "");
    if (room === null || found === null) throw new Error("nothing was written");
    expect(found.consent).toBe("mail");
    for (const told of [found, [...room.people.values()], buildReport(room, "owner"), writeBackup(room)])
      expect(JSON.stringify(told)).not.toMatch(ADDRESS);
    const desk = live.console(id, facilitator.cookie);
    expect(await send(desk, "followUp", { weeks: null })).toEqual({ ok: true, value: null });
    // FOLLOW-1: turned off, every yes is gone.
    expect(await live.store.followUps.counts(id)).toEqual({ yes: 0, answered: 0 });
  });
});
