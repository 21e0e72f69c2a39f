import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Sheet } from "@/app/_ui/cards/sheet";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Shown } from "@/lib/domain/policy";
import type { ReportCard } from "@/lib/reports/report";

type Columns = { id: string; label: string }[];
type RowProps = { card: ReportCard; columns: Columns; rounds: 1 | 2; isFolded: boolean };

export function ReportCardRow({ card, columns, rounds, isFolded }: RowProps) {
  const t = useTranslations("report");
  const { movement } = card;
  return (
    <li className={isFolded ? "hidden! print:grid!" : undefined}>
      <Sheet className="cc-c">
        <p className="flare">{card.text}</p>
      </Sheet>
      <div className="cc-d">
        <RoundRow round={1} split={card.first} title={card.title} columns={columns} />
        {rounds === 2 ? <RoundRow round={2} split={card.final} title={card.title} columns={columns} /> : null}
        <p className="cc-w">
          <span className="tag">
            {card.expected === null ? null : <ColumnGlyph index={card.expected} />}
            <b>
              {card.expected === null
                ? t("both", { label: card.label })
                : t("articleSays", { column: columns[card.expected]?.label ?? "" })}
            </b>
          </span>{" "}
          {card.rationale} {card.closeCall ? t("closeCall") : null} {card.closeCall ? card.counterview : null}
        </p>
        {movement || card.arguing > 0 ? (
          <p className="sm muted">
            {movement ? t("movedOf", movement) : null} {card.arguing > 0 ? t("argue", { count: card.arguing }) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}

type RoundProps = { round: 1 | 2; split: Shown | null; title: string; columns: Columns };

function RoundRow({ round, split, title, columns }: RoundProps) {
  const t = useTranslations("report");
  if (split === null) return null;
  const figures = split.shares ?? split.counts;
  if (figures === null)
    return (
      <div className="row sm">
        <span>{t("round", { round })}</span>
        <span className="muted">{t("tooFew", { n: split.n })}</span>
      </div>
    );
  return (
    <div className="cc-r">
      <span>{t("round", { round })}</span>
      <b className="num">{columns.length === 2 ? figures[0] : null}</b>
      <SplitBar size="mid" shown={split} columns={columns} tableCaption={t("split", { title, round })} />
      <b className="num">{columns.length === 2 ? figures[1] : null}</b>
    </div>
  );
}
