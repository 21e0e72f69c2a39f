import Link from "next/link";
import { useTranslations } from "next-intl";
import { DeckCover } from "@/app/_ui/cards/deck-cover";

export type ShelfDeck = { id: string; title: string; cards: number; columns: { label: string }[] };

/** The decks one can run, seen from the front. */
export function DeckShelf({ decks }: { decks: ShelfDeck[] }) {
  const t = useTranslations("workshops");
  return (
    <section>
      <header className="row min-h-12">
        <h2>{t("decks")}</h2>
      </header>
      <ul className="shelf">
        {decks.map(({ id, title, cards, columns }) => (
          <li key={id}>
            <Link href={`/workshops/new?deck=${id}`} aria-label={t("useDeck", { title })}>
              <DeckCover columns={columns} />
              <b>{title}</b>
              <span className="muted sm">{t("cardsOf", { cards })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
