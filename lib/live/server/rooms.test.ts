import { expect, it } from "vitest";
import type { Room } from "@/lib/domain/room";
import { aPerson, aRoom, aWorkshop, builtInDeck } from "@/lib/testing/builders";
import type { Store } from "@/lib/usecases/ports";
import { createRooms } from "./rooms";

const deck = builtInDeck("leadership-or-management");

it("who left and deleted all answers stays away, also when the room was being read anew in that moment", async () => {
  const made = () => aRoom(aWorkshop({ deck }), [aPerson(deck, 1), aPerson(deck, 2)]);
  const readings: ((room: Room) => void)[] = [];
  const load = () => new Promise<Room>((resolve) => readings.push(resolve));
  const rooms = createRooms({ workshops: { load } } as unknown as Store, { onDoubt() {} });
  const id = made().workshop.id;
  const opened = rooms.get(id);
  readings.shift()?.(made());
  const room = await opened;
  const [leaving, staying] = [...(room?.people.values() ?? [])];
  const again = rooms.refresh(id);
  rooms.forgotten(id, leaving?.id ?? "");
  readings.shift()?.(made());
  await again;
  if (leaving) rooms.joined(id, leaving);
  expect([...(room?.people.keys() ?? [])]).toEqual([staying?.id]);
});
