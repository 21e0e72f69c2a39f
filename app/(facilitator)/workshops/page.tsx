import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Messages } from "@/app/_ui/primitives/messages";
import { DeckShelf } from "@/app/_ui/screens/desk/deck-shelf";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { NextWorkshop } from "@/app/_ui/screens/desk/next-workshop";
import { WorkshopRow } from "@/app/_ui/screens/desk/workshop-row";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { isSortable } from "@/lib/domain/cards";
import { deps } from "@/lib/server/deps";
import type { WorkshopSummary } from "@/lib/usecases/ports";
import { listOwnWorkshops } from "@/lib/usecases/workshops";
import { archive, duplicate, remove, rename } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshops"))("title") };
}

export default async function WorkshopsPage() {
  const me = await requireFacilitator("/workshops");
  const { store, addresses } = deps();
  const [t, format, workshops, decks] = await Promise.all([
    getTranslations("workshops"),
    getFormatter(),
    listOwnWorkshops(store, me.id),
    store.workshops.listDecks(me.id),
  ]);
  const line = ({ createdAt, people, deckTitle }: WorkshopSummary) =>
    t("line", {
      date: format.dateTime(new Date(createdAt), { day: "numeric", month: "long" }),
      people,
      deck: deckTitle,
    });
  const current = workshops.filter((one) => one.archivedAt === null);
  const [next, ...open] = current.filter((one) => one.phase !== "closed");
  const groups = [
    { heading: "openOnes", list: open },
    { heading: "past", list: current.filter((one) => one.phase === "closed") },
    { heading: "archived", list: workshops.filter((one) => one.archivedAt !== null) },
  ] as const;
  const actions = { archive, duplicate, remove, rename };
  const row = (one: WorkshopSummary) => (
    <WorkshopRow
      key={one.id}
      workshop={{
        id: one.id,
        title: one.title,
        phase: one.phase,
        line: line(one),
        isArchived: one.archivedAt !== null,
      }}
      actions={actions}
    />
  );
  return (
    <Messages areas={["workshops", "common", "errors"]}>
      <DeskFrame name={me.name} here="workshops">
        <main className="dm">
          {next ? (
            <NextWorkshop
              workshop={{ ...next, line: line(next) }}
              joinUrl={`${addresses.joinBase()}/join/${next.code}`}
            />
          ) : (
            <section className="next">
              <div>
                <h1>{t("emptyTitle")}</h1>
                <p className="muted">{t("emptyText")}</p>
              </div>
            </section>
          )}
          <div className="dcols">
            <div className="stack gap-10">
              <header className="row between">
                <h2>{t("title")}</h2>
                <ButtonLink href="/workshops/new" icon={<Plus size={20} />}>
                  {t("newWorkshop")}
                </ButtonLink>
              </header>
              {next ? <ul className="past">{row(next)}</ul> : null}
              {groups.map(({ heading, list }) =>
                list.length === 0 ? null : (
                  <section key={heading}>
                    <h3 className="text-lg">{t(heading)}</h3>
                    <ul className="past">{list.map(row)}</ul>
                  </section>
                ),
              )}
            </div>
            <DeckShelf
              decks={decks.map(({ id, deck }) => ({
                id,
                title: deck.title,
                cards: deck.cards.filter(isSortable).length,
                columns: deck.columns.map(({ label }) => ({ label })),
              }))}
            />
          </div>
        </main>
      </DeskFrame>
    </Messages>
  );
}
