import { setTimeout as sleep } from "node:timers/promises";
import type { Phase } from "../../lib/domain/phase";
import { seededRandom } from "../../lib/domain/random";
import type { ConsoleCard, ConsoleView } from "../../lib/domain/view-console";
import { type Desk, openDesk } from "../fixtures/desk";
import { type At, Phone } from "../fixtures/phones";
import { Facilitator } from "../load/facilitator";
import { joinCall } from "../load/join-call";
import { compare, readPlacements, truthOf } from "./truth";

const EMAIL = "faults@example.org";
const PASSWORD = "a sentence is easy to remember";
/** After the fault is over: the longest back-off of the outbox (15 s, jitter) and of the connection, twice. */
const RECOVERY_MS = 60_000;

/** A workshop in which phones sort: opened by the real forms, joined by the real call. */
export class Room {
  readonly phones: Phone[] = [];
  private isSorting = false;
  private constructor(
    private readonly desk: Desk,
    private readonly databaseUrl: () => string,
  ) {}

  static async open(given: {
    url: string;
    databaseUrl: () => string;
    phones: number;
    /** where phones and console connect to, when not straight to the server */
    through?: string;
    named?: boolean;
  }): Promise<Room> {
    const facilitator = new Facilitator(given.url);
    await facilitator.enter(EMAIL, PASSWORD);
    const workshopId = await facilitator.create("Faults");
    const desk = openDesk({ url: given.through ?? given.url, workshopId, cookie: facilitator.cookie });
    const room = new Room(desk, given.databaseUrl);
    await until(() => room.view !== null, 10_000, "the console saw nothing");
    const code = room.view?.code ?? "";
    for (let number = 0; number < given.phones; number++) {
      const at: At = { url: given.through ?? given.url, code, cookie: await joinCall(given.url, code) };
      const phone = new Phone(given.named ? { ...at, name: String(number) } : at);
      phone.open();
      room.phones.push(phone);
    }
    await until(() => room.allIn, 30_000, "not everybody was let in");
    return room;
  }

  /** what the console shows */
  get view(): ConsoleView | null {
    return this.desk.view;
  }
  get allIn(): boolean {
    return this.phones.every(({ status, own, view }) => status === "live" && own !== null && view !== null);
  }
  get acknowledged(): number {
    return this.phones.reduce((sum, phone) => sum + phone.acknowledged.size, 0);
  }
  get kept(): number {
    return this.phones.reduce((sum, phone) => sum + phone.kept, 0);
  }

  async move(from: Phase, to: Phase): Promise<void> {
    const answer = await this.desk.move(from, to);
    if (!answer.ok) throw new Error(`The step from ${from} to ${to} was refused: ${answer.code}`);
  }

  /** Each phone places one of its cards about every so often, until the end. */
  sort(everyMs: number, seed: string): void {
    const random = seededRandom(seed);
    this.isSorting = true;
    for (const phone of this.phones) {
      const again = () => {
        if (!this.isSorting) return;
        placeOne(phone, random);
        setTimeout(again, everyMs * (0.5 + random()));
      };
      setTimeout(again, random() * everyMs);
    }
  }

  stopSorting(): void {
    this.isSorting = false;
  }

  /** Everything that was kept must have been sent, and everything acknowledged must be in the database. */
  async settle(): Promise<{ acknowledged: number; lost: number; problems: string[] }> {
    this.stopSorting();
    const problems: string[] = [];
    const note = (problem: unknown) => problems.push(problem instanceof Error ? problem.message : String(problem));
    await until(() => this.allIn, RECOVERY_MS, "Not everybody came back").catch(note);
    await until(() => this.kept === 0, RECOVERY_MS, "Phones still keep placements that were not sent").catch(note);
    const dropped = this.phones.reduce((sum, phone) => sum + phone.dropped, 0);
    if (dropped > 0) note(`${dropped} placements were refused as cards that the workshop does not have.`);
    const rows = await readPlacements(this.databaseUrl());
    const lost = compare(this.phones, rows);
    const truth = truthOf(rows, this.phones);
    const isTrue = (card: ConsoleCard) => card.first.n === (truth.get(`1 ${card.id}`) ?? 0);
    const agrees = () => this.view?.cards.every(isTrue) ?? false;
    await until(agrees, 15_000, "The console counts otherwise than the database").catch(note);
    return { acknowledged: this.acknowledged, lost, problems };
  }

  close(): void {
    this.stopSorting();
    for (const phone of this.phones) phone.close();
    this.desk.close();
  }
}

export function placeOne(phone: Phone, random: () => number): void {
  const cards = phone.own?.cards ?? [];
  const columns = phone.view?.columns ?? [];
  const card = cards[Math.floor(random() * cards.length)];
  const column = columns[Math.floor(random() * columns.length)];
  if (card && column) phone.place(card.id, column.id);
}

export async function until(holds: () => boolean | Promise<boolean>, withinMs: number, else_: string): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error(`${else_} within ${withinMs / 1_000} s.`);
}
