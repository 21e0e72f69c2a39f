import { currentFacilitator } from "@/app/(facilitator)/gate";
import { answerWithFile, refuse } from "@/app/api/report-answer";
import { withoutByteOrderMark } from "@/lib/reports/byte-order-mark";
import { deps } from "@/lib/server/deps";
import { ownedWorkshop, ownWorkshop } from "@/lib/usecases/workshops";

/** Answers stand row by row in it (lib/usecases/backup-schema.ts). */
const OWNERS_FILE = "workshop.json";

type Context = { params: Promise<{ id: string; file: string }> };

/** Downloads of an own workshop's report. Somebody else's looks like none. `?bom=0`: without a byte order mark. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const { store, reports } = deps();
  const facilitator = await currentFacilitator();
  const gate = file === OWNERS_FILE ? ownedWorkshop : ownWorkshop;
  const own = facilitator && (await gate(store, facilitator.id, id));
  if (!own?.ok) return refuse("no_report");
  const { signal } = request;
  const hasMark = new URL(request.url).searchParams.get("bom") !== "0";
  return answerWithFile({
    ...{ request, file },
    make: (progress) => reports.file(own.value, "owner", file, { signal, progress }),
    through: (stream) => (hasMark ? stream : withoutByteOrderMark(stream)),
  });
}
