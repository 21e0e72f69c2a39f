import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf } from "./agreement";
import { seededRandom, shuffled } from "./random";
import { completeOnly, type ItemCounts, itemCounts, matrixOf, NONE } from "./raters";

/** The worked example of Wikipedia's "Fleiss' kappa": 14 raters, 10 items, 5 categories. */
const FOURTEEN_RATERS: ItemCounts = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

/** Of Fleiss (1971), table 1, the first 15 patients; `distrib.6raters` of Gwet's package irrCAC, whose README has the figures. */
const SIX_PSYCHIATRISTS: ItemCounts = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
];

/**
 * Fleiss (1971), Psychological Bulletin 76, table 1, whole: 30 patients, 6 diagnoses of each, 1 depression, 2 personality
 * disorder, 3 schizophrenia, 4 neurosis, 5 other; `diagnoses` of R's package irr, as statsmodels' tests have it.
 */
const THIRTY_PATIENTS: ItemCounts =
  "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
    .split(" ")
    .map((said) => [1, 2, 3, 4, 5].map((diagnosis) => said.split(`${diagnosis}`).length - 1));

/**
 * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: 12 units, 4 observers, 5 values, some missing;
 * also Gwet (2014), `cac.raw4raters` of irrCAC.
 */
const x = NONE;
const FOUR_OBSERVERS = [
  [1, 1, x, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [x, 5, 5, 5],
  [x, x, 1, 1],
  [x, x, 3, x],
];
const fourObservers = matrixOf(
  [0, 1, 2, 3].map((observer) => FOUR_OBSERVERS.map((unit) => (unit[observer] === x ? x : (unit[observer] ?? 0) - 1))),
  12,
  5,
);

/** Two raters and a table of how often one said a and the other b, as items. */
const itemsOfTable = (table: number[][]): ItemCounts =>
  table.flatMap((row, a) =>
    row.flatMap((times, b) =>
      Array.from({ length: times }, () => table.map((_, category) => Number(category === a) + Number(category === b))),
    ),
  );

describe("published examples", () => {
  test("STAT-2: Fleiss' kappa of 14 raters and 10 items is 0.210, their agreement 0.378", () => {
    const found = agreementOf(FOURTEEN_RATERS);
    expect(found.kappa).toBeCloseTo(0.21, 3);
    expect(found.pairwise).toBeCloseTo(0.378, 3);
  });

  test("STAT-2: Fleiss' kappa of the 30 patients of Fleiss (1971), table 1, is 0.430, their agreement 0.556", () => {
    const found = agreementOf(THIRTY_PATIENTS);
    const columns = [0, 1, 2, 3, 4].map((at) => THIRTY_PATIENTS.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect(columns).toEqual([26, 26, 30, 55, 43]);
    expect(found.kappa).toBeCloseTo(0.4302445, 7);
    expect(found.pairwise).toBeCloseTo(0.556, 3);
  });

  test("STAT-2: all four figures of Fleiss' first 15 patients are those that Gwet's irrCAC prints", () => {
    const found = agreementOf(SIX_PSYCHIATRISTS);
    expect(found.items).toBe(15);
    expect(found.pairwise).toBeCloseTo(0.5511111, 7);
    expect(found.kappa).toBeCloseTo(0.4139265, 7);
    expect(found.alpha).toBeCloseTo(0.4204384, 7);
    expect(found.ac1).toBeCloseTo(0.4448007, 7);
  });

  test("STAT-2: alpha of Krippendorff's four observers with gaps is 0.743, Gwet's AC1 0.775; kappa is not defined", () => {
    const found = agreementOf(itemCounts(fourObservers));
    expect(found.items).toBe(11);
    expect(found.alpha).toBeCloseTo(0.74342, 5);
    expect(found.ac1).toBeCloseTo(0.77544, 5);
    expect(found.pairwise).toBeCloseTo(0.8181818, 7);
    expect(found.kappa).toBeNull();
  });

  test("STAT-2: of Gwet's two abstractors (2014; irrCAC, cont3x3abstractors): Scott's pi, which is Fleiss' kappa of two", () => {
    const found = agreementOf(
      itemsOfTable([
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ]),
    );
    expect(found.pairwise).toBeCloseTo(0.89, 10);
    expect(found.kappa).toBeCloseTo(0.7962397, 7);
    expect(found.alpha).toBeCloseTo(0.7972585, 7);
    expect(found.ac1).toBeCloseTo(0.8493305, 7);
  });
});

/** Pair by pair, as the definition says it. */
function pairwiseByHand(rows: number[][], card: number): number | null {
  const answers = rows.map((row) => row[card] ?? NONE).filter((column) => column !== NONE);
  let [same, pairs] = [0, 0];
  answers.forEach((one, at) => {
    for (const other of answers.slice(at + 1)) {
      pairs++;
      if (one === other) same++;
    }
  });
  return pairs === 0 ? null : same / pairs;
}

/** Krippendorff's own way: the matrix of coincidences, whose cells come from the pairs within each unit. */
function alphaByCoincidences(rows: number[][], cards: number, columns: number): number | null {
  const coincidences = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (let card = 0; card < cards; card++) {
    const answers = rows.map((row) => row[card] ?? NONE).filter((column) => column !== NONE);
    answers.forEach((one, i) => {
      answers.forEach((other, j) => {
        const row = coincidences[one];
        if (i !== j && row) row[other] = (row[other] ?? 0) + 1 / (answers.length - 1);
      });
    });
  }
  const totals = coincidences.map((row) => row.reduce((sum, value) => sum + value, 0));
  const n = totals.reduce((sum, value) => sum + value, 0);
  const diagonal = coincidences.reduce((sum, row, column) => sum + (row[column] ?? 0), 0);
  const expected = totals.reduce((sum, total) => sum + total * (total - 1), 0);
  const disagreeing = n * (n - 1) - expected;
  return disagreeing < 1e-9 ? null : 1 - ((n - 1) * (n - diagonal)) / disagreeing;
}

const COLUMNS = 3;
const rowsOf = (gaps: boolean) =>
  fc.integer({ min: 1, max: 6 }).chain((cards) =>
    fc.record({
      cards: fc.constant(cards),
      rows: fc.array(
        fc.array(fc.integer({ min: gaps ? NONE : 0, max: COLUMNS - 1 }), { minLength: cards, maxLength: cards }),
        { minLength: 2, maxLength: 9 },
      ),
    }),
  );
const found = (rows: number[][], cards: number) => agreementOf(itemCounts(matrixOf(rows, cards, COLUMNS)));
const near = (value: number | null, other: number | null) =>
  other === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(other, 9);

describe("agreement", () => {
  test("STAT-2: each figure is what one gets by going through pairs and coincidences", () => {
    fc.assert(
      fc.property(rowsOf(true), ({ rows, cards }) => {
        const { pairwise, alpha } = found(rows, cards);
        const byCard = Array.from({ length: cards }, (_, card) => pairwiseByHand(rows, card)).filter(
          (one) => one !== null,
        );
        near(pairwise, byCard.length === 0 ? null : byCard.reduce((sum, one) => sum + one, 0) / byCard.length);
        near(alpha, byCard.length === 0 ? null : alphaByCoincidences(rows, cards, COLUMNS));
      }),
    );
  });

  test("STAT-3: figures stay in their ranges, and do not depend on the order of people, cards and columns", () => {
    fc.assert(
      fc.property(rowsOf(true), fc.string(), ({ rows, cards }, seed) => {
        const random = seededRandom(seed);
        const one = found(rows, cards);
        for (const figure of [one.kappa, one.alpha, one.ac1]) expect(figure ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.pairwise ?? 0).toBeGreaterThanOrEqual(0);
        expect(one.pairwise ?? 0).toBeLessThanOrEqual(1);
        const order = shuffled([...Array(cards).keys()], random);
        const names = shuffled([0, 1, 2], random);
        const mixed = shuffled(rows, random).map((row) =>
          order.map((card) => (row[card] === NONE ? NONE : (names[row[card] ?? 0] ?? 0))),
        );
        const other = found(mixed, cards);
        for (const key of ["pairwise", "kappa", "alpha", "ac1"] as const) near(other[key], one[key]);
      }),
    );
  });

  test("STAT-3: on complete answers alpha is kappa corrected for their number: 1 - (1 - kappa) (n - 1) / n", () => {
    fc.assert(
      fc.property(rowsOf(false), ({ rows, cards }) => {
        const { kappa, alpha } = found(rows, cards);
        const n = rows.length * cards;
        near(alpha, kappa === null ? null : 1 - ((1 - kappa) * (n - 1)) / n);
      }),
    );
  });

  test("STAT-3: full agreement is 1, and answers by lot are about 0 beyond chance", () => {
    const same = Array.from({ length: 6 }, () => [0, 1, 2, 1]);
    expect(found(same, 4)).toEqual({ items: 4, pairwise: 1, kappa: 1, alpha: 1, ac1: 1 });
    const random = seededRandom("by lot");
    const lots = Array.from({ length: 200 }, () => Array.from({ length: 20 }, () => Math.floor(random() * COLUMNS)));
    const { pairwise, kappa, alpha, ac1 } = found(lots, 20);
    expect(pairwise).toBeCloseTo(1 / 3, 2);
    for (const figure of [kappa, alpha, ac1]) expect(Math.abs(figure ?? 1)).toBeLessThan(0.01);
  });

  test("STAT-4: where all answers are in one column, kappa and alpha are not defined and agreement is full", () => {
    expect(
      agreementOf([
        [5, 0],
        [5, 0],
      ]),
    ).toEqual({ items: 2, pairwise: 1, kappa: null, alpha: null, ac1: 1 });
  });

  test("STAT-4: a card with fewer than two answers is left out, and without any pair there is no figure", () => {
    expect(agreementOf([])).toEqual({ items: 0, pairwise: null, kappa: null, alpha: null, ac1: null });
    expect(
      agreementOf([
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toMatchObject({ items: 0, pairwise: null, ac1: null });
    expect(
      agreementOf([
        [2, 2],
        [0, 1],
      ]),
    ).toMatchObject({ items: 1, kappa: null });
    expect(
      agreementOf([
        [2, 2],
        [0, 1],
      ]).pairwise,
    ).toBeCloseTo(1 / 3, 12);
  });

  test("STAT-4: kappa is of those who answered every card", () => {
    const full = completeOnly(
      matrixOf(
        [
          [0, 1],
          [0, NONE],
          [1, 1],
          [NONE, NONE],
        ],
        2,
        2,
      ),
    );
    expect(full).toMatchObject({ people: 2, cards: 2, columns: 2 });
    expect(itemCounts(full)).toEqual([
      [1, 1],
      [0, 2],
    ]);
    expect(agreementOf(itemCounts(full)).kappa).not.toBeNull();
  });

  test("STAT-5: in skewed columns kappa and alpha are low although people agree, and AC1 is not", () => {
    // Feinstein and Cicchetti (1990), Journal of Clinical Epidemiology 43, 543-549, named the paradox.
    const skewed = itemsOfTable([
      [118, 5],
      [2, 0],
    ]);
    const { pairwise, kappa, alpha, ac1 } = agreementOf(skewed);
    expect(pairwise).toBeCloseTo(0.944, 10);
    expect(kappa).toBeLessThan(0);
    expect(alpha).toBeLessThan(0);
    expect(ac1).toBeGreaterThan(0.94);
  });
});
