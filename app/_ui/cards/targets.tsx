import { useTranslations } from "next-intl";
import type { MouseEvent, Ref } from "react";
import { ColumnGlyph } from "./column-glyph";
import type { Sure } from "./how-sure";
import { leafClass, Selvedge } from "./leaf";

const SHAPE: Record<number, string> = { 2: "leaves", 3: "three", 4: "four" };
/** Longer names step down. */
const LONG_NAME = 12;

type TargetsProps = {
  columns: readonly { id: string; label: string }[];
  /** each leaf has two parts at its foot that place as well, and say how sure one is */
  asksSure: boolean;
  onChoose: (column: number, sure: Sure) => void;
  ref?: Ref<HTMLDivElement>;
};

/** Whoever taps twice by habit means one card: the next one cannot have been read yet. */
const onFirstTap = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) act();
};

/** The columns as leaves at the bottom edge, in reach of the thumb. */
export function Targets({ columns, asksSure, onChoose, ref }: TargetsProps) {
  const t = useTranslations("phone.sort");
  const isLong = columns.some((column) => column.label.length > LONG_NAME);
  const look = ["targets", SHAPE[columns.length] ?? "four", isLong && "lng", asksSure && "asks"];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its grid to its own height
    <div
      role="group"
      className={`${look.filter(Boolean).join(" ")} [@media(max-height:40rem)]:min-h-34`}
      aria-label={asksSure ? t("whichSure", { most: columns.length }) : t("which")}
      ref={ref}
    >
      {columns.map(({ id, label }, index) =>
        asksSure ? (
          <div key={id} className={leafClass(index)} data-column={index}>
            <Selvedge index={index} />
            <button type="button" className="tg" onClick={onFirstTap(() => onChoose(index, null))}>
              <Name label={label} index={index} />
            </button>
            <SureParts label={label} onChoose={(sure) => onChoose(index, sure)} />
          </div>
        ) : (
          <button
            key={id}
            type="button"
            className={`${leafClass(index)} tg`}
            data-column={index}
            onClick={onFirstTap(() => onChoose(index, null))}
          >
            <Selvedge index={index} />
            <Name label={label} index={index} />
          </button>
        ),
      )}
    </div>
  );
}

function Name({ label, index }: { label: string; index: number }) {
  return (
    <>
      <ColumnGlyph index={index} variant="onFill" />
      <span>{label}</span>
    </>
  );
}

/** One tap here places the card and says it: nobody needs a second one. */
function SureParts({ label, onChoose }: { label: string; onChoose: (sure: boolean) => void }) {
  const t = useTranslations("phone.sort");
  return (
    <div className="tg-sure">
      <button type="button" aria-label={t("sureIn", { column: label })} onClick={onFirstTap(() => onChoose(true))}>
        {t("sure")}
      </button>
      <button type="button" aria-label={t("unsureIn", { column: label })} onClick={onFirstTap(() => onChoose(false))}>
        {t("unsure")}
      </button>
    </div>
  );
}
