import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { asker } from "@/app/join/asker";
import { rememberParticipant } from "@/app/play/[code]/device-cookie";
import { isIn, participantOf } from "@/app/play/[code]/participant";
import { firstSelf } from "@/lib/domain/came-again";
import type { Participant } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";
import { joinWorkshop, readCode } from "@/lib/usecases/joining";

/** Longer than any name that is kept, so that cutting is the rule of names, and short enough for a form. */
const TYPED_MAX = 2_000;

type Context = { params: Promise<{ code: string }> };

/**
 * Where the join form goes, with or without a script: lets this browser in and remembers it. A plain request, because a
 * hall joins within seconds, and drawing a page for each would take ten times as long. A code that is not open any more
 * leads back to the page that says so; who is in already (a second press, the back button) stays who they are, and who
 * was banned stays out.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { store, live, addresses, wrongCodes } = deps();
  const asked = await headers();
  const origin = asked.get("origin");
  if (origin !== null && !addresses.isOwnOrigin(origin, asked.get("host") ?? undefined))
    return Response.json({ code: "not_allowed" }, { status: 403 });
  const typed = (await params).code;
  const code = readCode(typed);
  if (code === null) return seeOther(`/join/${encodeURIComponent(typed)}`);
  const known = await participantOf(code);
  if (known?.removed === false) return seeOther(`/play/${code}`);
  // PEOPLE-3
  const letIn = known && (await store.participants.letInSince(known));
  if (letIn !== null) return enter(code, letIn);
  if (known?.banned) return seeOther(`/play/${code}`);
  const form = await request.formData().catch(() => new FormData());
  // Who meant to go on as whom they were does not come in as somebody new: that one was removed again meanwhile.
  if (form.get("goOn") !== null) return seeOther(`/play/${code}`);
  const who = await asker();
  if (await wrongCodes.isBlocked(who)) return seeOther(`/join/${code}`);

  const t = await getTranslations("join");
  const name = form.get("anonymous") === null ? String(form.get("name") ?? "").slice(0, TYPED_MAX) : "";
  const guestName = (number: number) => t("guest", { number });
  const joined = await joinWorkshop(
    { store, publish: live },
    { code, name, guestName, formerly: known && firstSelf(known) },
  );
  if (!joined.ok) {
    if (joined.code === "no_such_code") await wrongCodes.note(who);
    return seeOther(`/join/${code}`);
  }
  return enter(code, joined.value);
}

async function enter(code: string, { id: participantId, workshopId }: Participant): Promise<Response> {
  await rememberParticipant(code, { participantId, workshopId });
  return seeOther(`/play/${code}`);
}

/** Whether this browser is in. A phone that was taken out has no connection by which it could be told: it asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const known = await participantOf((await params).code);
  return Response.json({ isIn: await isIn(known) }, { headers: { "Cache-Control": "no-store" } });
}

/** Relative, so that it holds behind every proxy. */
const seeOther = (Location: string) => new Response(null, { status: 303, headers: { Location } });
