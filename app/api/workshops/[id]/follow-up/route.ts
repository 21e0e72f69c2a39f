import { currentFacilitator } from "@/app/(facilitator)/gate";
import { deps } from "@/lib/server/deps";
import { ownWorkshop } from "@/lib/usecases/workshops";

type Context = { params: Promise<{ id: string }> };

/** How many said yes to the follow-up, and how many answered: never who, and no address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { store, mailer } = deps();
  const facilitator = await currentFacilitator();
  const own = facilitator && (await ownWorkshop(store, facilitator.id, (await params).id));
  if (!own?.ok) return Response.json({ code: "no_workshop" }, { status: 404 });
  const counts = await store.followUps.counts(own.value);
  return Response.json(
    { ...counts, hasMail: mailer !== undefined },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
