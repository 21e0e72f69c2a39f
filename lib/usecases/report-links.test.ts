import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passwords } from "@/lib/auth/passwords";
import { freshReportKey } from "@/lib/auth/report-keys";
import { endOf, FIRST_CHOICES, type LinkWishes } from "@/lib/domain/sharing";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import { findReportLink, linkWishes, makeReportLink, unlockReportLink } from "./report-links";
import { deleteWorkshop, ownedWorkshop } from "./workshops";

const NOW = Date.UTC(2026, 10, 24, 18);
const WISHES: LinkWishes = { label: "The sponsor", password: "", lasts: "month", choices: FIRST_CHOICES };

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

async function aWorkshop() {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const owned = await ownedWorkshop(live.store, facilitator.id, workshop.id);
  if (!owned.ok) throw new Error(owned.code);
  const links = live.store.reportLinks;
  const parts = { links, passwords, freshKey: freshReportKey, now: NOW };
  const make = (wishes: Partial<LinkWishes> = {}) => makeReportLink(parts, owned.value, { ...WISHES, ...wishes });
  const newest = async () => (await links.list(owned.value))[0];
  return { id: owned.value, links, make, newest };
}

describe("links to a report", () => {
  it("are several, each with what its maker chose, and can be copied again", async () => {
    const { id, links, make } = await aWorkshop();
    expect(await make()).toEqual({ ok: true, value: null });
    const bare = { names: false, commitments: true, words: false };
    expect(await make({ label: "  All of us ", lasts: "never", choices: bare })).toMatchObject({ ok: true });
    const [second, first] = await links.list(id);
    expect(second).toMatchObject({ label: "All of us", choices: bare, expiresAt: null, opens: 0, openedAt: null });
    expect(first).toMatchObject({ label: "The sponsor", hasPassword: false, expiresAt: endOf(NOW, "month") });
    expect(await findReportLink(links, first?.key ?? "", NOW)).toMatchObject({
      workshopId: id,
      choices: FIRST_CHOICES,
    });
  });

  it("are refused without a label, with a short password, and beyond twenty", async () => {
    const { make } = await aWorkshop();
    expect(await make({ label: " \u0000 " })).toEqual({ ok: false, code: "bad_label" });
    expect(await make({ label: "x".repeat(61) })).toEqual({ ok: false, code: "bad_label" });
    expect(await make({ password: "seven77" })).toEqual({ ok: false, code: "bad_link_password" });
    for (let at = 0; at < 20; at++) expect(await make()).toMatchObject({ ok: true });
    expect(await make()).toEqual({ ok: false, code: "too_many_links" });
  });

  it("are made of nothing but what a browser of ours sends", () => {
    expect(linkWishes.parse({ ...WISHES, more: 1 })).toEqual(WISHES);
    const wrong = [null, {}, { ...WISHES, password: 8 }, { ...WISHES, lasts: "year" }, { ...WISHES, choices: {} }];
    for (const given of wrong) expect(linkWishes.safeParse(given).success, JSON.stringify(given)).toBe(false);
  });

  it("count their openings, and nothing about who opened", async () => {
    const { links, make, newest } = await aWorkshop();
    await make();
    const made = await newest();
    await links.opened(made?.id ?? "", NOW + 1);
    await links.opened(made?.id ?? "", NOW + 2);
    expect(await newest()).toEqual({ ...made, opens: 2, openedAt: NOW + 2 });
  });

  it("open with their password alone, which is kept only as an argon2id hash", async () => {
    const { links, make, newest } = await aWorkshop();
    await make({ password: "told on the phone" });
    const { key = "" } = (await newest()) ?? {};
    const parts = { links, passwords, now: NOW };
    expect(await unlockReportLink(parts, key, "told on the phone")).toMatchObject({
      passwordHash: expect.stringMatching(/^\$argon2id\$/),
    });
    expect(await unlockReportLink(parts, key, "told on the Phone")).toBeNull();
    expect(await unlockReportLink(parts, freshReportKey(), "told on the phone")).toBeNull();
    expect(await unlockReportLink({ ...parts, now: endOf(NOW, "month") ?? 0 }, key, "told on the phone")).toBeNull();
    expect(JSON.stringify(await newest())).not.toContain("argon2");
  });

  it("that ran out, were turned off or are of a deleted workshop are found no more", async () => {
    const { id, links, make, newest } = await aWorkshop();
    await make({ lasts: "week" });
    const first = await newest();
    const key = first?.key ?? "";
    const end = endOf(NOW, "week") ?? 0;
    expect(await findReportLink(links, key, end - 1)).not.toBeNull();
    expect(await findReportLink(links, key, end)).toBeNull();
    const other = await aWorkshop();
    await links.remove(other.id, first?.id ?? "");
    expect(await findReportLink(links, key, NOW)).not.toBeNull();
    await links.remove(id, first?.id ?? "");
    expect(await findReportLink(links, key, NOW)).toBeNull();
    await make();
    const { key: last = "" } = (await newest()) ?? {};
    await deleteWorkshop({ store: live.store, publish: live.live }, id);
    expect(await findReportLink(links, last, NOW)).toBeNull();
  });
});
