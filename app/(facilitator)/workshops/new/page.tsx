import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { CreateForm, type DeckChoice } from "@/app/_ui/screens/desk/create-form";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { isSortable, quickForm } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import { deps } from "@/lib/server/deps";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshops"))("createTitle") };
}

/** Decks of so few cards take the short run sheet. */
const SHORT = 12;

export default async function NewWorkshopPage({ searchParams }: { searchParams: Promise<{ deck?: string }> }) {
  const me = await requireFacilitator("/workshops/new");
  const [t, format, decks, asked] = await Promise.all([
    getTranslations("workshops"),
    getFormatter(),
    deps().store.workshops.listDecks(me.id),
    searchParams,
  ]);
  const choices = decks.flatMap(({ id, deck }) => choicesOf(id, deck));
  const first = choices.find((choice) => choice.value.startsWith(`${asked.deck}:`)) ?? choices[0];
  const date = format.dateTime(new Date(), { day: "numeric", month: "long" });
  return (
    <Messages areas={["workshops", "common", "errors"]}>
      <DeskFrame name={me.name} here="new">
        <main>
          <CreateForm
            choices={choices}
            first={first?.value ?? ""}
            proposal={t("titleDefault", { date })}
            action={create}
          />
        </main>
      </DeskFrame>
    </Messages>
  );
}

function choicesOf(id: string, deck: Deck): DeckChoice[] {
  const choice = (form: DeckChoice["form"], of: Deck): DeckChoice => {
    const cards = of.cards.filter(isSortable);
    return {
      value: `${id}:${form}`,
      title: deck.title,
      cards: cards.length,
      form,
      columns: deck.columns.map(({ id: columnId, label }) => ({ id: columnId, label })),
      sample: cards[0]?.text ?? "",
    };
  };
  const whole = choice(deck.cards.filter(isSortable).length > SHORT ? "full" : "short", deck);
  return deck.quick.length > 0 ? [whole, choice("quick", quickForm(deck))] : [whole];
}
