import { expect, test } from "vitest";
import type { AgreementEstimates } from "@/lib/domain/agreement-intervals";
import { seededRandom } from "@/lib/domain/random";
import { canRun, ranOn } from "@/lib/testing/outside-readers";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { aHardDeck, ROOMS } from "@/lib/testing/report-rooms";
import { answerRows } from "./answers";
import { answersCsv } from "./csv";
import { buildReport } from "./report";
import { roundsOf } from "./report-card";

// A report's statistics a second time: by R's own functions where it has them, else by their definitions, from answers.csv alone.

/**
 * Prints Wilson's intervals, coefficients with the standard error by jackknife over people, and paired tests with Holm's p.
 * Stuart and Maxwell's exact p is found by drawing who moves which way.
 */
const R = `
args <- commandArgs(TRUE)
rows <- read.csv(args[1], fileEncoding = "UTF-8-BOM", stringsAsFactors = FALSE)
columns <- strsplit(trimws(paste(readLines(args[2]), collapse = "")), " ")[[1]]
say <- function(...) cat(..., "\\n", sep = "\\t")
cards <- unique(rows$card)
rows$column <- factor(rows$column, levels = columns)

for (round in unique(rows$round)) for (card in cards) {
  n <- table(rows$column[rows$round == round & rows$card == card])
  for (column in columns) if (sum(n) >= 10) {
    ends <- prop.test(n[[column]], sum(n), correct = FALSE)$conf.int
    say("wilson", round, card, column, format(ends[1], digits = 15), format(ends[2], digits = 15))
  }
}

counts <- function(some) {
  n <- table(factor(some$card, levels = cards), some$column)
  matrix(n, nrow = length(cards))
}
same <- function(n) { N <- rowSums(n); rowSums(n * (n - 1)) / (N * (N - 1)) }
figures <- list(
  pairwise = function(some) { n <- counts(some); mean(same(n[rowSums(n) > 1, , drop = FALSE])) },
  alpha = function(some) {
    n <- counts(some); n <- n[rowSums(n) > 1, , drop = FALSE]
    # the matrix of coincidences, unit by unit
    o <- Reduce("+", lapply(seq_len(nrow(n)), function(u) (n[u, ] %o% n[u, ] - diag(n[u, ])) / (sum(n[u, ]) - 1)))
    total <- colSums(o); N <- sum(total)
    1 - (N - 1) * (N - sum(diag(o))) / (N^2 - sum(total^2))
  },
  kappa = function(some) {
    n <- counts(some[some$participant %in% names(which(table(some$participant) == length(cards))), ])
    e <- sum((colSums(n) / sum(n))^2)
    (mean(same(n)) - e) / (1 - e)
  },
  ac1 = function(some) {
    n <- counts(some)
    share <- colMeans(n / rowSums(n))
    e <- sum(share * (1 - share)) / (length(columns) - 1)
    (mean(same(n[rowSums(n) > 1, , drop = FALSE])) - e) / (1 - e)
  })
for (round in unique(rows$round)) {
  some <- rows[rows$round == round, ]
  for (name in names(figures)) {
    of <- figures[[name]]
    people <- unique(some$participant)
    if (name == "kappa") people <- names(which(table(some$participant) == length(cards)))
    if (length(people) < 2) next
    without <- sapply(people, function(who) of(some[some$participant != who, ]))
    m <- length(people)
    say("figure", round, name, format(of(some), digits = 15), format(sqrt((m - 1) / m * sum((without - mean(without))^2)), digits = 15))
  }
}

set.seed(4)
tested <- do.call(rbind, lapply(cards, function(card) {
  both <- merge(rows[rows$card == card & rows$round == 1, ], rows[rows$card == card & rows$round == 2, ], by = "participant")
  turns <- table(both$column.x, both$column.y)
  moved <- turns; diag(moved) <- 0
  pairs <- which(moved + t(moved) > 0 & upper.tri(moved), arr.ind = TRUE)
  few <- sum(moved) < 25
  if (sum(moved) == 0) return(data.frame(card, moved = 0, p = 1))
  if (nrow(pairs) == 1) {
    forth <- moved[pairs]; back <- t(moved)[pairs]
    p <- if (few) binom.test(forth, forth + back)$p.value else mcnemar.test(matrix(c(1, forth, back, 1), 2), correct = FALSE)$p.value
  } else {
    used <- rowSums(moved) + colSums(moved) > 0
    free <- which(used)[-1]
    form <- function(d, S) { d <- d[free]; S <- S[free, free]; sum(d * solve(S, d)) }
    S <- -(moved + t(moved)); diag(S) <- rowSums(moved) + colSums(moved)
    statistic <- tryCatch(form(rowSums(moved) - colSums(moved), S), error = function(e) NA)
    p <- if (is.na(statistic)) NA else if (!few) pchisq(statistic, length(free), lower.tail = FALSE) else mean(replicate(4000, {
      drawn <- moved * 0
      for (i in seq_len(nrow(pairs))) {
        a <- pairs[i, 1]; b <- pairs[i, 2]; n <- moved[a, b] + moved[b, a]
        drawn[a, b] <- rbinom(1, n, 0.5); drawn[b, a] <- n - drawn[a, b]
      }
      form(rowSums(drawn) - colSums(drawn), S) >= statistic - 1e-9
    }))
  }
  data.frame(card, moved = sum(moved), p)
}))
compared <- tested$moved > 0
holm <- rep(1, nrow(tested))
holm[compared] <- p.adjust(tested$p[compared], "holm")
for (i in seq_len(nrow(tested))) say("test", tested$card[i], tested$moved[i], format(tested$p[i], digits = 15), format(holm[i], digits = 15))
`;

const program = canRun("Rscript", ["--version"], "statistics recomputed by R");
const COEFFICIENTS = ["pairwise", "alpha", "kappa", "ac1"] as const;
/** What drawing 4,000 times may miss an exact p by. */
const DRAWN = 0.03;

test.skipIf(program === null).each([
  ["forty people and two columns", () => aPlausibleRoom(40), ["exact"]],
  ["a hall", () => aPlausibleRoom(300), ["mcnemar"]],
  ["a follow-up and two camps", ROOMS.everything, ["exact"]],
  ["four columns, few of whom moved", () => aPlausibleRoom(40, { deck: aHardDeck() }), ["stuartExact"]],
  ["four columns", () => aPlausibleRoom(200, { deck: aHardDeck() }), ["stuart"]],
] as const)("R finds the report's statistics in answers.csv: %s", { timeout: 120_000 }, async (_, roomOf, kinds) => {
  const room = roomOf();
  const { cards, analysis, workshop } = buildReport(room, "owner");
  const answers = [...answersCsv(answerRows(room, seededRandom("recomputed")))].join("");
  const columns = workshop.columns.map(({ id }) => id);
  const said = (await ranOn(program ?? "", R, { "answers.csv": answers, columns: `${columns.join(" ")}\n` }))
    .split("\n")
    .map((line) => line.split("\t"));
  const of = (kind: string, ...keys: string[]) =>
    said.find((line) => [kind, ...keys].every((key, at) => line[at] === key))?.slice(1 + keys.length);

  const sorted = cards.filter(({ first }) => first !== null);
  expect(analysis.cards).toEqual(sorted.map(({ id }) => id));
  for (const card of sorted)
    for (const { round, split } of roundsOf(card, workshop.rounds))
      for (const [at, column] of columns.entries()) {
        const [low, high] = (of("wilson", String(round), card.id, column) ?? []).map(Number);
        expect(split.intervals?.[at]?.low, `${card.id} ${round} ${column}`).toBeCloseTo(low ?? Number.NaN, 9);
        expect(split.intervals?.[at]?.high, `${card.id} ${round} ${column}`).toBeCloseTo(high ?? Number.NaN, 9);
      }

  const { first, final, followUp } = analysis.agreement ?? {};
  for (const [at, one] of ([first, final, followUp] as (AgreementEstimates | null)[]).entries())
    for (const name of one ? COEFFICIENTS : []) {
      const told = one?.[name];
      if (!told) continue;
      const [value = Number.NaN, error = Number.NaN] = (of("figure", String(at + 1), name) ?? []).map(Number);
      const what = `${name}, round ${at + 1}`;
      expect(told.value, what).toBeCloseTo(value, 9);
      // Two ways to an interval are of one size, if not the same: the jackknife sees less of camps that are even.
      const width = (told.high ?? Number.NaN) - (told.low ?? Number.NaN);
      expect(width / (2 * 1.96 * error), what).toBeGreaterThan(0.7);
      expect(width / (2 * 1.96 * error), what).toBeLessThan(1.75);
      expect(told.low, what).toBeLessThan(value);
      expect(told.high, what).toBeGreaterThan(value);
    }
  expect(first?.kappa).not.toBeNull();

  const seen = new Set<string>();
  for (const { id, test: one } of sorted) {
    const [moved, p, holm] = (of("test", id) ?? []).map(Number);
    expect(one?.discordant, id).toBe(moved);
    const digits = kinds.some((kind) => kind === "stuartExact") ? DRAWN : 1e-9;
    expect(Math.abs((one?.p ?? 9) - (p ?? Number.NaN)), id).toBeLessThan(digits);
    if (digits < DRAWN) expect(one?.pHolm, id).toBeCloseTo(holm ?? Number.NaN, 9);
    seen.add(one?.kind ?? "");
  }
  for (const kind of kinds) expect(seen).toContain(kind);
});
