import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeptPage } from "@/app/_ui/primitives/kept-page";
import { Messages } from "@/app/_ui/primitives/messages";
import { JoinScreen } from "@/app/_ui/screens/phone/join-screen";
import { LockedScreen } from "@/app/_ui/screens/phone/locked-screen";
import { WrongCodeScreen } from "@/app/_ui/screens/phone/wrong-code-screen";
import { SharedPeople } from "@/app/play/[code]/me/shared-people";
import { isDecided, participantOf } from "@/app/play/[code]/participant";
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
  if (code !== null && (await isDecided(await participantOf(code)))) redirect(`/play/${code}`);
  const found = await lookUp(typed);
  return (
    <Messages areas={["join"]}>
      <KeptPage of={null} />
      {found.ok ? (
        <JoinScreen workshop={found.value} proposal={await proposedName()} />
      ) : found.code === "locked" ? (
        <LockedScreen code={typed} />
      ) : (
        <WrongCodeScreen typed={typed} problem={found.code} />
      )}
      {code === null || (!found.ok && found.code === "too_many") ? null : <SharedPeople code={code} />}
    </Messages>
  );
}

async function lookUp(typed: string) {
  const { store, wrongCodes } = deps();
  const who = await asker();
  if (await wrongCodes.isBlocked(who)) return { ok: false, code: "too_many" } as const;
  const found = await findByCode(store, typed);
  if (found.ok || found.code === "closed" || found.code === "locked") return found;
  return (await wrongCodes.note(who)) ? found : ({ ok: false, code: "too_many" } as const);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
