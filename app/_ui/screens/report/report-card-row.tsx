import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Sheet } from "@/app/_ui/cards/sheet";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Shown } from "@/lib/domain/policy";
import type { Report, ReportCard } from "@/lib/reports/report";
import { ArticleView } from "./article-view";

type Columns = Report["workshop"]["columns"];
type RowProps = { card: ReportCard; columns: Columns; rounds: 1 | 2; isFolded: boolean };

export function ReportCardRow({ card, columns, rounds, isFolded }: RowProps) {
  const t = useTranslations("report");
  const { movement } = card;
  return (
    <li className={isFolded ? "hidden! print:grid!" : undefined}>
      <CardSheet card={card} />
      <div className="cc-d">
        <RoundRow round={1} split={card.first} title={card.title} columns={columns} />
        {rounds === 2 ? <RoundRow round={2} split={card.final} title={card.title} columns={columns} /> : null}
        {movement && rounds === 2 ? <p className="sm muted">{t("movedOf", movement)}</p> : null}
        <ArticleView card={card} columns={columns} />
        {card.arguing > 0 ? <p className="sm muted">{t("argue", { count: card.arguing })}</p> : null}
      </div>
    </li>
  );
}

/** The title connects the card with the pictures above, where there is no room for its text. */
export function CardSheet({ card }: { card: ReportCard }) {
  return (
    <Sheet className="cc-c flex-col items-start! justify-center gap-2">
      <h3 className="sm text-on-paper-2">{card.title}</h3>
      <p className="flare" dir="auto">
        {card.text}
      </p>
    </Sheet>
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
  const isPair = columns.length === 2;
  return (
    <>
      <div className="cc-r">
        <span>{t("round", { round })}</span>
        <b className="num" aria-hidden="true">
          {isPair ? figures[0] : null}
        </b>
        <SplitBar size="mid" shown={split} columns={columns} tableCaption={t("split", { title, round })} />
        <b className="num" aria-hidden="true">
          {isPair ? figures[1] : null}
        </b>
      </div>
      {isPair ? null : <Figures figures={figures} columns={columns} />}
    </>
  );
}

/** Three and four columns have no two ends at which a figure could stand. */
function Figures({ figures, columns }: { figures: number[]; columns: Columns }) {
  return (
    <p className="row flex-wrap gap-4 ps-27 sm min-[56rem]:ps-33" aria-hidden="true">
      {columns.map(({ id }, index) => (
        <span key={id} className="tag">
          <ColumnGlyph index={index} />
          <b className="num">{figures[index]}</b>
        </span>
      ))}
    </p>
  );
}
