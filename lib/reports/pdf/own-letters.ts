type Glyph = { id: number; codePoints: number[]; advanceWidth: number; path: { toSVG(): string } };
type Position = { xAdvance: number; xOffset: number; yOffset: number };
/** What the libraries keep of a font that is embedded; their types do not tell of it. */
type Embedded = {
  font: { unitsPerEm: number; getGlyph(id: number, codePoints?: number[]): Glyph };
  scale: number;
  widths: number[];
  unicode: number[][];
  subset: { glyphs: number[] };
  layout(text: string, features: unknown): { glyphs: Glyph[]; positions: Position[] };
  encode(text: string, features: unknown): [string[], Position[]];
};

const known = new WeakSet<object>();

const fontOf = (doc: PDFKit.PDFDocument) => (doc as unknown as { _font: Embedded })._font;

/**
 * What is copied and searched are the letters that stand there. The libraries keep one letter for each glyph, but Arabic
 * letters that differ only in their dots share one, with the dots beside it: a glyph is embedded once for each of its
 * letters. Dots are no letter, and readers take them for one or for the end of a word: they are drawn apart (drawDots).
 */
export function keepLettersApart(doc: PDFKit.PDFDocument): void {
  const embedded = fontOf(doc);
  if (known.has(embedded)) return;
  known.add(embedded);
  keepOwnLetters(embedded.font);
  const codes = new Map<string, string>();
  const codeOf = ({ id, codePoints, advanceWidth }: Glyph): string => {
    const key = `${id} ${codePoints}`;
    const given = codes.get(key);
    if (given !== undefined) return given;
    const place = embedded.subset.glyphs.push(id) - 1;
    embedded.widths[place] = advanceWidth * embedded.scale;
    embedded.unicode[place] = codePoints;
    const code = place.toString(16).padStart(4, "0");
    codes.set(key, code);
    return code;
  };
  embedded.encode = (text, features) => {
    const { glyphs, positions } = embedded.layout(text, features);
    const isLetter = (_: unknown, at: number) => !isDots(glyphs[at], positions[at]);
    return [glyphs.filter(isLetter).map(codeOf), positions.filter(isLetter)];
  };
}

const isDots = (glyph?: Glyph, position?: Position) => glyph?.codePoints.length === 0 && position?.xAdvance === 0;

/** The dots of a text that was written at this place in the font that is set, as shapes in the colour that is set. */
export function drawDots(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const embedded = fontOf(doc);
  const { glyphs, positions } = embedded.layout(text, []);
  const scale = size / 1000;
  let at = x;
  for (const [place, glyph] of glyphs.entries()) {
    const position = positions[place];
    if (!position) continue;
    if (isDots(glyph, position)) {
      const unit = size / embedded.font.unitsPerEm;
      doc
        .save()
        .translate(at + position.xOffset * scale, y - position.yOffset * scale)
        .scale(unit, -unit);
      doc.path(glyph.path.toSVG()).fill().restore();
    }
    at += position.xAdvance * scale;
  }
}

/** A glyph that was asked for before comes with the letters of then. */
function keepOwnLetters(font: Embedded["font"]): void {
  const first = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = first(id, codePoints);
    const isSame = String(glyph.codePoints) === String(codePoints);
    return isSame ? glyph : Object.create(glyph, { codePoints: { value: codePoints } });
  };
}
