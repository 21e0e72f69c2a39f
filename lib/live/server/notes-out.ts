import type { Store } from "@/lib/usecases/ports";
import { audienceRoom, type LiveServer, type LiveSocket } from "./server-io";

/** NOTE-3: notes go to the consoles of their workshop, and in no view: those are sent every second. */
export const createNotesOut = (io: LiveServer, store: Store) => ({
  async greet(socket: LiveSocket, workshopId: string): Promise<void> {
    socket.emit("notes", await store.notes.list(workshopId));
  },
  /** another node may have told of a note and not been heard */
  async again(workshopId: string): Promise<void> {
    const consoles = audienceRoom(workshopId, "console");
    if ((io.of("/").adapter.rooms.get(consoles)?.size ?? 0) === 0) return;
    io.local.to(consoles).emit("notes", await store.notes.list(workshopId));
  },
});
