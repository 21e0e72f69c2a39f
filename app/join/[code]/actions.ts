"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PARTICIPANT_COOKIE_SECONDS, participantCookie, participantToken } from "@/lib/auth/participant-token";
import { deps } from "@/lib/server/deps";
import { joinWorkshop, readCode } from "@/lib/usecases/joining";
import { isHttps } from "../asker";

/** Longer than any name that is kept, so that cutting is the rule of names, and short enough for a form. */
const TYPED_MAX = 2_000;

/** Lets this browser in and remembers it. A code that is not open any more leads back to the page that says so. */
export async function joinRoom(rawCode: string, form: FormData): Promise<void> {
  const t = await getTranslations("join");
  const { store, live, secrets } = deps();
  const isAnonymous = form.get("anonymous") !== null;
  const typed = isAnonymous ? "" : String(form.get("name") ?? "").slice(0, TYPED_MAX);
  const code = readCode(rawCode);
  const joined =
    code === null
      ? null
      : await joinWorkshop(
          { store, publish: live },
          { code, name: typed, guestName: (number) => t("guest", { number }) },
        );
  if (code === null || joined === null || !joined.ok) redirect(`/join/${encodeURIComponent(rawCode)}`);
  const { id: participantId, workshopId } = joined.value;
  (await cookies()).set(participantCookie(code), participantToken({ participantId, workshopId }, secrets.tokens), {
    httpOnly: true,
    sameSite: "lax",
    secure: await isHttps(),
    path: "/",
    maxAge: PARTICIPANT_COOKIE_SECONDS,
  });
  redirect(`/play/${code}`);
}
