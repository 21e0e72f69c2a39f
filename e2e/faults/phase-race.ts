import { setTimeout as sleep } from "node:timers/promises";
import { embeddedIn } from "../fixtures/embedded";
import type { Phone } from "../fixtures/phones";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario } from "./scenario";
import { readPlacements } from "./truth";

const PHONES = 200;
const RACES = 10;
/** Placements are spread around the closing so that it meets them on their way. */
const SPREAD_MS = 60;

/** The round closes at the instant at which everybody places: each is counted or refused, and the phone says which. */
export const phaseRace: Scenario = async (undo) => {
  const product = await startProduct({ DATABASE_URL: "" });
  undo(() => product.stop());
  const database = () => embeddedIn(product.data ?? "").url;
  const room = await Room.open({ url: product.url, databaseUrl: database, phones: PHONES });
  undo(() => room.close());
  await room.move("lobby", "sort");
  const problems: string[] = [];
  const figures = { races: RACES, counted: 0, refused: 0 };
  for (let race = 0; race < RACES; race++) {
    const placed = room.phones.map(async (phone, at) => {
      await sleep((at / PHONES) * SPREAD_MS);
      return placeNext(phone, race);
    });
    await sleep(SPREAD_MS / 2);
    await room.move("sort", "discuss");
    const seqs = await Promise.all(placed);
    await until(() => room.kept === 0, 30_000, "Some placements were neither counted nor refused");
    const rows = await readPlacements(database());
    const there = new Set(rows.map((row) => `${row.participant} ${row.seq}`));
    room.phones.forEach((phone, at) => {
      const seq = seqs[at] ?? 0;
      const isCounted = phone.acknowledged.has(seq);
      const isRefused = phone.refused.some((entry) => entry.seq === seq);
      const isThere = there.has(`${phone.participantId} ${seq}`);
      if (isCounted === isRefused || isCounted !== isThere)
        problems.push(
          `In race ${race + 1} a phone says ${isCounted ? "counted" : ""}${isRefused ? "refused" : ""}, and the database ${isThere ? "has it" : "has it not"}.`,
        );
      figures[isCounted ? "counted" : "refused"]++;
    });
    const total = rows.filter((row) => row.column !== null).length;
    const agrees = () => room.view?.phase === "discuss" && shownIn(room) === total;
    await until(agrees, 10_000, `The console does not count the ${total} that are in the database`);
    // Back in the round, phones send by themselves what was refused.
    await room.move("discuss", "sort");
    await until(
      () => room.phones.every((phone) => phone.refused.length === 0 && phone.kept === 0),
      30_000,
      "Not sent again",
    );
  }
  if (figures.counted === 0 || figures.refused === 0) problems.push("There was no race: all fell on one side.");
  const settled = await room.settle();
  return { ...settled, problems: [...problems, ...settled.problems], figures };
};

/** Each race on another card, so that every answer is a new one. Returns its seq. */
function placeNext(phone: Phone, race: number): number {
  const card = phone.own?.cards[race];
  const column = phone.view?.columns[race % 2];
  phone.place(card?.id ?? "", column?.id ?? "");
  return phone.lastSeq;
}

const shownIn = (room: Room) => room.view?.cards.reduce((sum, card) => sum + card.first.n, 0);
