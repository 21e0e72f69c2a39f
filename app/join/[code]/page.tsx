import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { JoinScreen } from "@/app/_ui/screens/phone/join-screen";
import { WrongCodeScreen } from "@/app/_ui/screens/phone/wrong-code-screen";
import { participantOf } from "@/app/play/[code]/participant";
import { deps } from "@/lib/server/deps";
import { findByCode, readCode } from "@/lib/usecases/joining";
import { asker } from "../asker";
import { proposedName } from "./proposed-name";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("join");
  return { title: t("title"), robots: { index: false } };
}

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = decoded((await params).code);
  const code = readCode(typed);
  if (code !== null && (await isIn(code))) redirect(`/play/${code}`);
  const found = await lookUp(typed);
  return (
    <Messages areas={["join"]}>
      {found.ok ? (
        <JoinScreen workshop={found.value} proposal={await proposedName()} />
      ) : (
        <WrongCodeScreen typed={typed} problem={found.code} />
      )}
    </Messages>
  );
}

/** Somebody who is in already has nothing to type, also after the workshop closed. */
async function isIn(code: string): Promise<boolean> {
  const known = await participantOf(code);
  return known !== null && !known.removed;
}

async function lookUp(typed: string) {
  const { store, wrongCodes } = deps();
  const who = await asker();
  if (await wrongCodes.isBlocked(who)) return { ok: false, code: "too_many" } as const;
  const found = await findByCode(store, typed);
  if (found.ok || found.code === "closed") return found;
  return (await wrongCodes.note(who)) ? found : ({ ok: false, code: "too_many" } as const);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
