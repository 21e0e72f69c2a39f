import { useFormatter, useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Directions } from "@/app/_ui/charts/directions";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Shown } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";
import { ArticleView } from "./article-view";
import { CardFigures } from "./card-figures";
import { ReportArguments } from "./report-arguments";
import { CardNote } from "./report-notes";
import { ReportTables, TablesDiffer } from "./report-tables";

type Columns = Report["workshop"]["columns"];
type RowProps = {
  card: ReportCard;
  test: string | null;
  figures: readonly string[];
  columns: Columns;
  rounds: 1 | 2;
};

export function ReportCardRow({ card, test, figures, columns, rounds }: RowProps) {
  const { direction, final } = card;
  // that everybody stayed
  const isTold = direction !== null && card.test?.discordant === 0;
  return (
    <>
      <CardSheet card={card} />
      <div className="cc-d">
        <RoundRow round={1} split={card.first} title={card.title} columns={columns} />
        <ReportTables tables={card.tables} columns={columns} />
        {rounds === 2 ? <RoundRow round={2} split={final} title={card.title} columns={columns} /> : null}
        {rounds === 2 ? <TablesDiffer card={card} columns={columns} /> : null}
        <Sure card={card} columns={columns} />
        {card.first && direction && rounds === 2 ? (
          <Directions
            direction={direction}
            shift={{ before: card.first, movement: card.movement }}
            expected={card.expected}
          />
        ) : null}
        {test === null || isTold ? null : <p className="sm muted">{test}</p>}
        <Later card={card} columns={columns} />
        <CardFigures figures={figures} title={card.title} />
        <ArticleView card={card} columns={columns} />
        <ReportArguments card={card} />
        <CardNote card={card} />
      </div>
    </>
  );
}

/** The title connects the card with the pictures above, where there is no room for its text. */
export function CardSheet({ card }: { card: Pick<ReportCard, "title" | "text"> }) {
  return (
    <Sheet className="cc-c flex-col items-start! justify-center gap-2">
      <h3 className="sm text-on-paper-2">{card.title}</h3>
      <p className="flare" dir="auto">
        {card.text}
      </p>
    </Sheet>
  );
}

/** Of those in each column before talking, how many said that they are sure. */
function Sure({ card: { sure, first }, columns }: { card: ReportCard; columns: Columns }) {
  const t = useTranslations("report");
  const format = useFormatter();
  if (sure === null || !first?.counts) return null;
  const { counts } = first;
  const parts = columns.map(({ label }, index) =>
    t("sureOf", { column: label, sure: sure[index] ?? 0, people: counts[index] ?? 0 }),
  );
  return <p className="sm muted">{t("sure", { list: format.list(parts, { type: "unit" }) })}</p>;
}

/** Who sorted it once more, weeks later, and where they went since their last answer. */
function Later({ card: { followUp, final, expected, title }, columns }: { card: ReportCard; columns: Columns }) {
  if (followUp === null) return null;
  const { split, direction, movement } = followUp;
  return (
    <>
      <RoundRow round={3} split={split} title={title} columns={columns} />
      {final && direction ? (
        <Directions isLater direction={direction} shift={{ before: final, movement }} expected={expected} />
      ) : null}
    </>
  );
}

type RoundProps = { round: 1 | 2 | 3; split: Shown | null; title: string; columns: Columns };

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
    <p className="row flex-wrap gap-4 ps-31.5 sm min-[56rem]:ps-37" aria-hidden="true">
      {columns.map(({ id }, index) => (
        <span key={id} className="tag">
          <ColumnGlyph index={index} />
          <b className="num">{figures[index]}</b>
        </span>
      ))}
    </p>
  );
}
