import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Messages } from "@/app/_ui/primitives/messages";
import { DeckShelf } from "@/app/_ui/screens/desk/deck-shelf";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { NextWorkshop, NothingOpen } from "@/app/_ui/screens/desk/next-workshop";
import { WorkshopMenu } from "@/app/_ui/screens/desk/workshop-menu";
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
  const menu = ({ id, title, people, phase, archivedAt }: WorkshopSummary) => (
    <WorkshopMenu
      workshop={{ id, title, people, isClosed: phase === "closed", isArchived: archivedAt !== null }}
      actions={{ archive, duplicate, remove, rename }}
    />
  );
  const rows = (list: WorkshopSummary[]) => (
    <ul className="past">
      {list.map((one) => (
        <WorkshopRow key={one.id} workshop={one} line={line(one)} menu={menu(one)} />
      ))}
    </ul>
  );

  const current = workshops.filter((one) => one.archivedAt === null);
  const [next, ...open] = current.filter((one) => one.phase !== "closed");
  const past = current.filter((one) => one.phase === "closed");
  const archived = workshops.filter((one) => one.archivedAt !== null);
  const create = next ? (
    <ButtonLink className="flex-none" href="/workshops/new" icon={<Plus size={20} />}>
      {t("newWorkshop")}
    </ButtonLink>
  ) : null;

  return (
    <Messages areas={["workshops", "common", "errors"]}>
      <DeskFrame name={me.name} here="workshops">
        <main className="dm">
          {next ? (
            <NextWorkshop
              workshop={next}
              line={line(next)}
              joinUrl={`${addresses.joinBase()}/join/${next.code}`}
              menu={menu(next)}
            />
          ) : (
            <NothingOpen isFirst={workshops.length === 0} deck={decks[0]?.deck} />
          )}
          <div className="dcols">
            <div className="stack gap-10">
              {open.length > 0 ? (
                <section>
                  <Head title={t("openOnes")}>{create}</Head>
                  {rows(open)}
                </section>
              ) : null}
              <section>
                <Head title={t("past")}>{open.length === 0 ? create : null}</Head>
                {past.length > 0 ? rows(past) : <p className="muted mt-4">{t("pastEmpty")}</p>}
              </section>
              {archived.length > 0 ? (
                <details>
                  <summary className="muted min-h-12 content-center">
                    {t("archived", { count: archived.length })}
                  </summary>
                  {rows(archived)}
                </details>
              ) : null}
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

const Head = ({ title, children }: { title: string; children: ReactNode }) => (
  <header className="row between min-h-12">
    <h2>{title}</h2>
    {children}
  </header>
);
