import { ChartNoAxesColumn, Plus, Upload } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { InTurn } from "@/app/_ui/primitives/in-turn";
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
import { listFacilitatedWorkshops } from "@/lib/usecases/workshops";
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
    listFacilitatedWorkshops(store, me.id),
    store.workshops.listDecks(me.id),
  ]);
  const line = ({ createdAt, people, deckTitle }: WorkshopSummary) =>
    t("line", {
      date: format.dateTime(new Date(createdAt), { day: "numeric", month: "long" }),
      people,
      deck: deckTitle,
    });
  const imported = ({ importedAt }: WorkshopSummary) =>
    importedAt === null
      ? null
      : t("importedOn", { date: format.dateTime(new Date(importedAt), { day: "numeric", month: "long" }) });
  const menu = ({ id, title, people, phase, archivedAt, role }: WorkshopSummary) => (
    <WorkshopMenu
      workshop={{
        id,
        title,
        people,
        isClosed: phase === "closed",
        isArchived: archivedAt !== null,
        isOwner: role === "owner",
      }}
      actions={{ archive, duplicate, remove, rename }}
    />
  );
  const rows = (list: WorkshopSummary[]) => (
    <ul className="past">
      {list.map((one) => (
        <InTurn key={one.id}>
          <WorkshopRow workshop={one} line={line(one)} imported={imported(one)} menu={menu(one)} />
        </InTurn>
      ))}
    </ul>
  );

  const current = workshops.filter((one) => one.archivedAt === null);
  const [next, ...open] = current.filter((one) => one.phase !== "closed");
  const past = current.filter((one) => one.phase === "closed");
  const archived = workshops.filter((one) => one.archivedAt !== null);
  const create = (
    <span className="row flex-wrap">
      <ButtonLink variant="quiet" href="/workshops/import" icon={<Upload size={20} />}>
        {t("import")}
      </ButtonLink>
      {workshops.length > 1 ? (
        <ButtonLink variant="quiet" href="/workshops/compare" icon={<ChartNoAxesColumn size={20} />}>
          {t("compare")}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink className="flex-none" href="/workshops/new" icon={<Plus size={20} />}>
          {t("newWorkshop")}
        </ButtonLink>
      ) : null}
    </span>
  );

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
  <header className="row between min-h-12 flex-wrap">
    <h2>{title}</h2>
    {children}
  </header>
);
