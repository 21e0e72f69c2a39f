import { currentFacilitator } from "@/app/(facilitator)/gate";
import { deps } from "@/lib/server/deps";

/** A backup as the body. As JSON: another site's form cannot send that here without asking first. */
export async function POST(request: Request): Promise<Response> {
  const me = await currentFacilitator();
  if (me === null) return Response.json({ code: "not_signed_in" }, { status: 401 });
  if (request.headers.get("content-type") !== "application/json")
    return Response.json({ code: "bad_input" }, { status: 415 });
  const file = new Uint8Array(await request.arrayBuffer());
  const done = await deps().imports.bring(me, file, Date.now());
  if (done.ok) return Response.json({ id: done.value }, { status: 201 });
  return Response.json({ problem: done.problem }, { status: done.problem.code === "busy" ? 503 : 422 });
}
