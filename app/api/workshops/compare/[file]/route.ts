import { currentFacilitator } from "@/app/(facilitator)/gate";
import { answerWithFile, refuse } from "@/app/api/report-answer";
import { withoutByteOrderMark } from "@/lib/reports/byte-order-mark";
import { deps } from "@/lib/server/deps";
import { chosenWorkshops } from "@/lib/usecases/comparing";

type Context = { params: Promise<{ file: string }> };

/** Downloads of a comparison, `?w=` once for each workshop. What cannot be compared looks like none. `?bom=0`: without a byte order mark. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const { store, reports } = deps();
  const { searchParams } = new URL(request.url);
  const facilitator = await currentFacilitator();
  const chosen = facilitator && (await chosenWorkshops(store, facilitator.id, searchParams.getAll("w")));
  if (!chosen?.ok) return refuse("no_report");
  const { signal } = request;
  const hasMark = searchParams.get("bom") !== "0";
  return answerWithFile({
    ...{ request, file },
    make: () => reports.comparisonFile(chosen.value, file, { signal }),
    through: (stream) => (hasMark ? stream : withoutByteOrderMark(stream)),
  });
}
