import { agnes, type Cluster } from "ml-hclust";
import { CLEAR_GROUPS, distancesOf, likenessSample, silhouette } from "@/lib/domain/likeness";
import { mayShowParts } from "@/lib/domain/parts";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { type AnswerMatrix, type ItemCounts, itemCounts, matrixOf, rowOf } from "@/lib/domain/raters";
import { type Branch, branchOf } from "./dendrogram";

/** A group's answers to a card, by column; `counts` null: too few, or they would give another group's few away. */
export type GroupCard = { answers: number; counts: number[] | null };

/**
 * People who answered alike. `alike` (0 to 1): the share of cards that people of the two parts from which it was joined
 * put into one column, on average. `cards`: in the order of the matrix.
 */
export type LikeGroup = { people: number; alike: number; cards: GroupCard[] };

/**
 * Who thinks alike. `people`: whose answers were compared, of `of` who answered enough cards; with `isSampled` they were
 * drawn, 300 of them. `leftOut`: who answered fewer than two thirds of the cards. `groups`: largest first; none where the
 * room does not fall into groups. `aside`: who is in none of them, since fewer than five answered like that. `silhouette`
 * (-1 to 1): how well apart the groups are, or would have been, counting those aside as 0. `telling`: cards, by place in
 * the matrix, on which the groups differ most and all are shown, at most five.
 */
export type Likeness = {
  people: number;
  of: number;
  isSampled: boolean;
  leftOut: number;
  groups: LikeGroup[];
  aside: number;
  silhouette: number | null;
  telling: number[];
  tree: Branch | null;
};

/** More groups than this do not fit a picture, nor a conversation. */
const MOST_GROUPS = 6;

/**
 * STAT-16. People are joined by average linkage (Sokal and Michener 1958) over the share of cards they put into different
 * columns; the tree is cut where the groups are furthest apart (mean silhouette, Rousseeuw 1987), into two to six. Fewer
 * than five people are never a group: they stand aside. Null with fewer than ten people,
 * who cannot be two groups. Says nothing of who is in a group, and the same answers and seed give the same groups.
 */
export function likenessOf(matrix: AnswerMatrix, seed: string): Likeness | null {
  const { sample, leftOut, isSampled } = likenessSample(matrix, seed);
  if (sample.people < 2 * MIN_SHOWN) return null;
  const distances = distancesOf(sample);
  const root = agnes(distances, { method: "average", isDistanceMatrix: true });
  const best = bestCut(root, distances);
  const pieces = best !== null && best.silhouette >= CLEAR_GROUPS ? best.pieces : [];
  const groups = groupsOf(matrix, sample, pieces);
  return {
    people: sample.people,
    of: matrix.people - leftOut,
    isSampled,
    leftOut,
    groups,
    aside: groups.length === 0 ? 0 : sample.people - sum(groups.map(({ people }) => people)),
    silhouette: best?.silhouette ?? null,
    telling: tellingCards(groups),
    tree: branchOf(root, new Map(pieces.map((piece, group) => [piece, group]))),
  };
}

/** Largest first. */
type Cut = { pieces: Cluster[]; silhouette: number };

/** Cuts the tree lower and lower, and keeps the cut whose groups are furthest apart; the first of several. */
function bestCut(root: Cluster, distances: number[][]): Cut | null {
  let best: Cut | null = null;
  let pieces = [root];
  while (true) {
    const next = highest(pieces);
    // What lies below cannot be two groups of five any more.
    if (next === undefined) return best;
    pieces = pieces.flatMap((piece) => (piece === next ? piece.children : [piece]));
    const large = pieces.filter((piece) => piece.size >= MIN_SHOWN);
    if (large.length > MOST_GROUPS) return best;
    if (large.length < 2) continue;
    const cut = cutOf(large, distances);
    if (best === null || cut.silhouette > best.silhouette) best = cut;
  }
}

const highest = (pieces: readonly Cluster[]) =>
  pieces
    .filter((piece) => piece.size >= 2 * MIN_SHOWN)
    .reduce<Cluster | undefined>(
      (top, piece) => (top === undefined || piece.height > top.height ? piece : top),
      undefined,
    );

function cutOf(large: readonly Cluster[], distances: number[][]): Cut {
  const groups = large.map((piece) => piece.indices());
  const inGroups = sum(groups.map((group) => group.length));
  return {
    pieces: [...large].sort((a, b) => b.size - a.size || b.height - a.height),
    silhouette: ((silhouette(distances, groups) ?? 0) * inGroups) / distances.length,
  };
}

/** STAT-17: each group's counts, as far as they and the room's own counts do not give away fewer than five people. */
function groupsOf(matrix: AnswerMatrix, sample: AnswerMatrix, pieces: readonly Cluster[]): LikeGroup[] {
  const all = itemCounts(matrix);
  const counts = pieces.map((piece) =>
    itemCounts(
      matrixOf(
        piece.indices().map((person) => rowOf(sample, person)),
        sample.cards,
        sample.columns,
      ),
    ),
  );
  const shown = all.map((row, card) => {
    const answers = counts.map((group) => answersTo(group, card));
    const rest = sum(row) - sum(answers);
    return mayShowParts(answers, rest);
  });
  return pieces.map(({ size, height }, group) => ({
    people: size,
    alike: 1 - height,
    cards: all.map((_, card) => ({
      answers: answersTo(counts[group] ?? [], card),
      counts: shown[card]?.[group] ? (counts[group]?.[card] ?? null) : null,
    })),
  }));
}

const answersTo = (counts: ItemCounts, card: number) => sum(counts[card] ?? []);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** By the greatest difference of a column's share between two of the groups, over cards that every group shows. */
function tellingCards(groups: readonly LikeGroup[]): number[] {
  const spread = (card: number) => {
    const shares = groups.map(({ cards }) => {
      const { counts, answers } = cards[card] ?? { counts: null, answers: 0 };
      return counts?.map((count) => count / answers) ?? null;
    });
    if (shares.length < 2 || shares.includes(null)) return 0;
    const columns = (shares[0] ?? []).map((_, column) => shares.map((one) => one?.[column] ?? 0));
    return Math.max(...columns.map((column) => Math.max(...column) - Math.min(...column)));
  };
  return (groups[0]?.cards ?? [])
    .map((_, card) => ({ card, spread: spread(card) }))
    .filter((one) => one.spread > 0)
    .sort((a, b) => b.spread - a.spread || a.card - b.card)
    .slice(0, 5)
    .map(({ card }) => card);
}
