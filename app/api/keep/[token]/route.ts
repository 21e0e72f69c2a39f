import { requestAddress } from "@/app/request";
import { readKeepToken } from "@/lib/auth/keep-token";
import { allow } from "@/lib/auth/limits";
import { followUpView } from "@/lib/domain/view-follow-up";
import { deps } from "@/lib/server/deps";
import { actInFollowUp, followUpAct, type Kept } from "@/lib/usecases/follow-up";

/** Longer than any act: what is longer is not read. */
const BODY_MAX = 2_000;

type Context = { params: Promise<{ token: string }> };

/** What a private link shows of the follow-up, for the phone that asks whether one wants it. null: there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const kept = await keptBy((await params).token);
  if (kept === null) return refusal("gone", 404);
  return answer({ ok: true, value: followUpView(kept, deps().mailer !== undefined, Date.now()) });
}

/**
 * One act of whoever has the link, which proves who it is: there is no cookie that another site could use. A yes is answered
 * with the view from then on: where the follow-up is open already, it has the cards.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const kept = await keptBy((await params).token);
  if (kept === null) return refusal("gone", 404);
  const { store, limits, mailer } = deps();
  if (!(await allow(limits.followUpActs, kept.participantId))) return refusal("too_fast", 429);
  const isShort = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) <= BODY_MAX;
  const act = followUpAct.safeParse(isShort ? await request.json().catch(() => null) : null);
  if (!act.success) return refusal("bad_input", 400);
  const parts = { followUps: store.followUps, hasMail: mailer !== undefined, now: Date.now() };
  const done = await actInFollowUp(parts, kept, act.data);
  if (!done.ok) return refusal(done.code, 409);
  const after = act.data.type === "consent" ? await store.followUps.find(kept.participantId) : null;
  return answer({ ok: true, value: after && followUpView(after, parts.hasMail, parts.now) });
}

/** null: forged, mistyped, removed, or asked too often. */
async function keptBy(token: string): Promise<Kept | null> {
  const { store, secrets, wrongLinks } = deps();
  const address = await requestAddress();
  if (!(await wrongLinks.mayAsk(address))) return null;
  const participantId = readKeepToken(token, secrets.tokens);
  const kept = participantId === null ? null : await store.followUps.find(participantId);
  if (kept === null) await wrongLinks.noteWrongKey(address);
  return kept;
}

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
const refusal = (code: string, status: number) => answer({ ok: false, code }, status);
