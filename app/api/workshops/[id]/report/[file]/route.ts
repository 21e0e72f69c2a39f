import { currentFacilitator } from "@/app/(facilitator)/gate";
import type { Room } from "@/lib/domain/room";
import { answerRows } from "@/lib/reports/answers";
import { answersCsv, cardsCsv } from "@/lib/reports/csv";
import { buildReport } from "@/lib/reports/report";
import { deps } from "@/lib/server/deps";
import { ownWorkshop } from "@/lib/usecases/workshops";

type Context = { params: Promise<{ id: string; file: string }> };

const CSV = "text/csv; charset=utf-8";
const FILES: Record<string, { type: string; render: (room: Room) => string }> = {
  "cards.csv": { type: CSV, render: (room) => cardsCsv(buildReport(room, "owner")) },
  "answers.csv": { type: CSV, render: (room) => answersCsv(answerRows(room, Math.random)) },
  "report.json": {
    type: "application/json; charset=utf-8",
    render: (room) => `${JSON.stringify(buildReport(room, "owner"), null, 2)}\n`,
  },
};

/** Downloads of an own workshop's report. Somebody else's looks like none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const { store } = deps();
  const format = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  const facilitator = await currentFacilitator();
  const own = facilitator && (await ownWorkshop(store, facilitator.id, id));
  const room = own?.ok && format ? await store.workshops.load(own.value) : null;
  if (!room || !format) return Response.json({ code: "no_workshop" }, { status: 404 });
  return new Response(format.render(room), {
    headers: {
      "Content-Type": format.type,
      "Content-Disposition": `attachment; filename="${fileName(room.workshop.title, file)}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** Letters and digits that every file system takes; the title may hold anything. */
function fileName(title: string, file: string): string {
  const safe = title
    .normalize("NFKD")
    .replace(/[^a-zA-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40);
  return `${safe || "workshop"}-${file}`;
}
