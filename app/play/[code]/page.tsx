import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeptPage } from "@/app/_ui/primitives/kept-page";
import { Messages } from "@/app/_ui/primitives/messages";
import { GoneScreen } from "@/app/_ui/screens/phone/gone-screen";
import { PhoneApp } from "@/app/_ui/screens/phone/phone-app";
import { ANY_REFUSAL, REFUSALS } from "@/app/_ui/screens/phone/refusals";
import { keepToken } from "@/lib/auth/keep-token";
import type { Participant } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";
import { SharedPeople } from "./me/shared-people";
import { isIn, participantOf } from "./participant";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("phone");
  return { title: t("title"), robots: { index: false } };
}

export default async function PlayPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const participant = await participantOf(code);
  if (participant === null) redirect(`/join/${code}`);
  return (
    <Messages areas={["phone", "followUp", "tables", "prompts", "common"]} errors={[...REFUSALS, ANY_REFUSAL]}>
      <KeptPage of={participant.removed ? null : participant.id} />
      {participant.removed ? (
        <>
          <GoneScreen code={code} why={await whyOut(participant)} />
          <SharedPeople code={code} />
        </>
      ) : (
        <PhoneApp
          code={code}
          participantId={participant.id}
          keep={`/keep/${keepToken(participant.id, deps().secrets.tokens)}`}
        />
      )}
    </Messages>
  );
}

async function whyOut(participant: Participant) {
  if (await isIn(participant)) return "letIn";
  return participant.banned ? "banned" : "removed";
}
