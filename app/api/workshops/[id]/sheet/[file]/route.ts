import { getTranslations } from "next-intl/server";
import { currentFacilitator } from "@/app/(facilitator)/gate";
import { answerWithFile, asDownload, refuse } from "@/app/api/report-answer";
import { headingsOf } from "@/lib/domain/paper-file";
import { csv } from "@/lib/reports/cells";
import { deps } from "@/lib/server/deps";
import type { OwnWorkshopId, SheetSize } from "@/lib/usecases/ports";
import { ownWorkshop } from "@/lib/usecases/workshops";

type Context = { params: Promise<{ id: string; file: string }> };

const SIZES: Record<string, SheetSize> = { "a4.pdf": "a4", "letter.pdf": "letter" };
const TEMPLATE = "template.csv";

/**
 * The sheet to print for people without a phone, and the empty file in which many of them can be typed. `?address=`: one of
 * this machine's, as the console has it chosen.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const { store, reports, addresses } = deps();
  const size = Object.hasOwn(SIZES, file) ? SIZES[file] : undefined;
  const facilitator = await currentFacilitator();
  const own = facilitator && (await ownWorkshop(store, facilitator.id, id));
  if (own?.ok && file === TEMPLATE) return template(own.value);
  const asked = new URL(request.url).searchParams.get("address");
  const base = addresses.all().find((one) => one === asked) ?? addresses.joinBase();
  if (!own?.ok || size === undefined) return refuse("no_report");
  const { signal } = request;
  return answerWithFile({
    ...{ request, file: `sheet-${file}` },
    make: () => reports.sheet(own.value, size, base, { signal }),
  });
}

async function template(id: OwnWorkshopId): Promise<Response> {
  const room = await deps().store.workshops.load(id);
  if (room === null) return refuse("no_report");
  const { deck, title } = room.workshop;
  const t = await getTranslations("paper.file.headings");
  const text = csv(headingsOf(deck, id, { name: t("name"), round: t("round") }), []);
  return new Response(text, {
    headers: { "Content-Type": "text/csv; charset=utf-8", ...asDownload(title, "sheets.csv") },
  });
}
