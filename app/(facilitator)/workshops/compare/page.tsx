import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { ownDirection } from "@/app/_ui/primitives/own-direction";
import { ChooseWorkshops } from "@/app/_ui/screens/comparison/choose-workshops";
import { ComparisonScreen } from "@/app/_ui/screens/comparison/comparison-screen";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { BusyPage } from "@/app/busy-page";
import type { Facilitator } from "@/lib/auth/facilitator";
import type { CohortRefusal } from "@/lib/domain/cohorts";
import { comparisonSentences } from "@/lib/reports/comparison-words";
import { deps } from "@/lib/server/deps";
import { choiceOfWorkshops, chosenWorkshops } from "@/lib/usecases/comparing";
import type { OwnWorkshopId, WorkshopSummary } from "@/lib/usecases/ports";

const HERE = "/workshops/compare";

type ComparePageProps = { searchParams: Promise<{ w?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comparison"))("title") };
}

/** The choice stands in the address, so that a comparison can be kept as a bookmark. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const { w = [] } = await searchParams;
  const ids = [w].flat();
  const me = await requireFacilitator(ids.length === 0 ? HERE : `${HERE}?${query(ids)}`);
  if (ids.length === 0) return <Choose me={me} ids={[]} refusal={null} />;
  const chosen = await chosenWorkshops(deps().store, me.id, ids);
  if (chosen.ok) return <Compared ids={chosen.value} />;
  if (chosen.code === "no_workshop") notFound();
  return <Choose me={me} ids={ids} refusal={chosen.code} />;
}

const query = (ids: readonly string[]) => new URLSearchParams(ids.map((id) => ["w", id])).toString();

async function Compared({ ids }: { ids: OwnWorkshopId[] }) {
  const made = await deps().reports.comparison(ids);
  if (!made.ok && made.code === "busy") return <BusyPage here={`${HERE}?${query(ids)}`} />;
  if (!made.ok) notFound();
  const [say, format, locale] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  return (
    <Messages areas={["comparison", "report", "common"]}>
      <ComparisonScreen
        comparison={made.value}
        sentences={comparisonSentences(made.value, { say, format, locale })}
        files={{ base: "/api/workshops/compare", query: query(ids) }}
      />
    </Messages>
  );
}

type ChooseProps = { me: Facilitator; ids: readonly string[]; refusal: CohortRefusal | null };

async function Choose({ me, ids, refusal }: ChooseProps) {
  const [t, format, { decks, aside }] = await Promise.all([
    getTranslations("comparison"),
    getFormatter(),
    choiceOfWorkshops(deps().store, me.id),
  ]);
  const option = ({ id, title, createdAt, people }: WorkshopSummary) => ({
    id,
    title,
    line: t("line", {
      date: format.dateTime(new Date(createdAt), { day: "numeric", month: "long", year: "numeric" }),
      people,
    }),
  });
  return (
    <Messages areas={["comparison", "workshops", "common"]}>
      <DeskFrame name={me.name} here="new">
        <main className="dm">
          <ChooseWorkshops
            decks={decks.map((deck) => ({
              title: t("deck", { deck: ownDirection(deck[0]?.deckTitle ?? ""), cards: deck[0]?.cards ?? 0 }),
              options: deck.map(option),
            }))}
            aside={aside.map(({ workshop, reason }) => ({ ...option(workshop), reason }))}
            first={ids}
            refusal={refusal}
          />
        </main>
      </DeskFrame>
    </Messages>
  );
}
