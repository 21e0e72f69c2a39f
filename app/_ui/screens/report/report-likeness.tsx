import { useFormatter, useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { PeopleTree } from "@/app/_ui/charts/people-tree";
import { leadingColumn, shown } from "@/lib/domain/policy";
import type { Likeness } from "@/lib/reports/likeness";
import type { Report } from "@/lib/reports/report";
import { SentenceList } from "./sentence-list";

/** Who thinks alike, without anybody's name: the groups, and the cards that tell them apart. */
export function ReportLikeness({ report, sentences }: { report: Report; sentences: string[] }) {
  const t = useTranslations("report.likeness");
  const { likeness } = report.analysis;
  if (likeness === null || sentences.length === 0) return null;
  const { groups, tree } = likeness;
  const nameOf = (group: number) => t("group", { number: group + 1, people: groups[group]?.people ?? 0 });
  return (
    <section>
      <h2>{t("title")}</h2>
      <SentenceList sentences={sentences} />
      {groups.length > 1 && tree !== null ? (
        <>
          <PeopleTree tree={tree} nameOf={nameOf} />
          <Groups likeness={likeness} />
        </>
      ) : null}
      {groups.length > 1 && likeness.telling.length > 0 ? <TellingCards report={report} nameOf={nameOf} /> : null}
      <p className="muted sm rp-p">{t("method")}</p>
    </section>
  );
}

/** What the tree shows, for who does not see it. */
function Groups({ likeness: { groups, aside } }: { likeness: Likeness }) {
  const t = useTranslations("report.likeness");
  const format = useFormatter();
  return (
    <div className="vh">
      <table>
        <caption>{t("groupsTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("groupHead")}</th>
            <th scope="col">{t("peopleHead")}</th>
            <th scope="col">{t("alikeHead")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ people, alike }, group) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
            <tr key={group}>
              <th scope="row">{format.number(group + 1)}</th>
              <td>{format.number(people)}</td>
              <td>{format.number(alike, { style: "percent", maximumFractionDigits: 0 })}</td>
            </tr>
          ))}
          {aside === 0 ? null : (
            <tr>
              <th scope="row">{t("aside")}</th>
              <td>{format.number(aside)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

type TellingProps = { report: Report; nameOf: (group: number) => string };

function TellingCards({ report: { analysis, cards, workshop }, nameOf }: TellingProps) {
  const t = useTranslations("report.likeness");
  const { groups = [], telling = [] } = analysis.likeness ?? {};
  const titleOf = (place: number) => cards.find(({ id }) => id === analysis.cards[place])?.title ?? "";
  return (
    <div className="rp-w">
      <table className="it">
        <caption className="it-c">{t("telling")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("card")}</th>
            {groups.map((_, at) => (
              <th key={nameOf(at)} scope="col">
                {nameOf(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {telling.map((place) => (
            <tr key={place}>
              <th scope="row">{titleOf(place)}</th>
              {groups.map((group, at) => (
                <td key={nameOf(at)}>
                  <Lead counts={group.cards[place]?.counts ?? null} columns={workshop.columns} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where most of a group has the card, and how many of it. */
function Lead({ counts, columns }: { counts: number[] | null; columns: Report["workshop"]["columns"] }) {
  const t = useTranslations("report.likeness");
  if (counts === null) return t("withheld");
  const lead = leadingColumn(counts);
  const { n } = shown(counts);
  if (lead === null) return t("even");
  return (
    <span className="tag">
      <ColumnGlyph index={lead} />
      <span>
        {t.rich("lead", {
          column: columns[lead]?.label ?? "",
          count: counts[lead] ?? 0,
          people: n,
          // beside its letter, a phone has no room for the name
          name: (chunks) => <span className="max-sm:sr-only print:not-sr-only">{chunks}</span>,
        })}
      </span>
    </span>
  );
}
