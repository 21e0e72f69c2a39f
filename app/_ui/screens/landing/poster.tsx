import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Sheet } from "@/app/_ui/cards/sheet";

/**
 * Where people stand in the picture: a crowd that split 33 to 31 over one card. An illustration, not a result. The lower
 * quarter is free for the figures.
 */
const LEADERSHIP = [
  [28, 77],
  [193, 685],
  [43, 405],
  [342, 198],
  [239, 52],
  [48, 595],
  [92, 222],
  [319, 582],
  [192, 576],
  [224, 208],
  [69, 514],
  [25, 309],
  [138, 120],
  [339, 67],
  [142, 411],
  [291, 681],
  [139, 307],
  [99, 651],
  [87, 45],
  [239, 134],
  [119, 565],
  [119, 472],
  [32, 169],
  [265, 618],
  [35, 675],
  [158, 58],
  [28, 464],
  [298, 25],
  [177, 183],
  [309, 115],
  [79, 287],
  [36, 242],
  [285, 220],
] as const;
const MANAGEMENT = [
  [302, 319],
  [194, 683],
  [36, 60],
  [279, 128],
  [26, 630],
  [126, 223],
  [312, 524],
  [339, 686],
  [205, 48],
  [114, 568],
  [298, 25],
  [229, 388],
  [342, 423],
  [40, 164],
  [343, 214],
  [228, 246],
  [192, 152],
  [112, 93],
  [288, 612],
  [107, 654],
  [236, 498],
  [198, 576],
  [296, 458],
  [225, 630],
  [130, 155],
  [53, 221],
  [299, 381],
  [290, 248],
  [121, 33],
  [342, 601],
  [341, 97],
] as const;
const HALF = 11.3;
export function Poster() {
  const t = useTranslations("landing");
  return (
    <aside className="poster">
      <p className="vh">{t("sample")}</p>
      <div className="leaves" aria-hidden="true">
        <div className="leaf p-a">
          <svg className="crowd" viewBox="0 0 368 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            {LEADERSHIP.map(([x, y]) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r="13" />
            ))}
          </svg>
          <div className="p-cap">
            <span className="num">{LEADERSHIP.length}</span>
            <span>
              <ColumnGlyph index={0} variant="onFill" />
              {t("sampleColumns.first")}
            </span>
          </div>
        </div>
        <div className="leaf p-b">
          <svg className="crowd" viewBox="0 0 368 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            {MANAGEMENT.map(([x, y]) => (
              <rect
                key={`${x} ${y}`}
                x={x - HALF}
                y={y - HALF}
                width={2 * HALF}
                height={2 * HALF}
                rx="3"
                transform={`rotate(45 ${x} ${y})`}
              />
            ))}
          </svg>
          <div className="p-cap">
            <span className="num">{MANAGEMENT.length}</span>
            <span>
              <ColumnGlyph index={1} variant="onFill" />
              {t("sampleColumns.second")}
            </span>
          </div>
        </div>
      </div>
      <Sheet className="p-card" aria-hidden="true">
        <p className="flare">{t("sampleCard")}</p>
      </Sheet>
    </aside>
  );
}
