import { COLUMN_LOOKS } from "./look";

/**
 * A chart's columns told apart without colour: each bar in its column's pattern with its edge, and the figure on a ground
 * of the plain colour, since no text stands on a pattern. The library fills bars with one colour only. Also drops the
 * third axis that it names for every chart, which a flat bar chart has not (ECMA-376, CT_BarChart).
 */
export function patterned(xml: string): string {
  const drawn = xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, seriesWithPattern);
  return drawn.replace(/<c:barChart>[\s\S]*?<\/c:barChart>/g, (chart) =>
    chart.replace(/((?:<c:axId val="\d+"\/>){2})<c:axId val="\d+"\/>/, "$1"),
  );
}

function seriesWithPattern(series: string): string {
  const look = COLUMN_LOOKS.find(({ fill }) => series.includes(`<a:solidFill>${colour(fill)}</a:solidFill>`));
  if (look === undefined) return series;
  const solid = `<a:solidFill>${colour(look.fill)}</a:solidFill>`;
  const fill =
    look.pattern === null
      ? solid
      : `<a:pattFill prst="${look.pattern}"><a:fgClr>${colour(look.mark)}</a:fgClr><a:bgClr>${colour(look.fill)}</a:bgClr></a:pattFill>`;
  return series
    .replace(solid, fill)
    .replace(/(<a:ln [^>]*><a:solidFill>)<a:srgbClr val="[0-9A-F]{6}"\/>/, `$1${colour(look.edge)}`)
    .replace(/(<a:defRPr [^>]*>\s*<a:solidFill>)<a:srgbClr val="[0-9A-F]{6}"\/>/, `$1${colour(look.on)}`);
}

const colour = (hex: string) => `<a:srgbClr val="${hex}"/>`;
