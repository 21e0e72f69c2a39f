import type { Cluster } from "ml-hclust";
import { MIN_SHOWN } from "@/lib/domain/policy";

/**
 * A tree of people for drawing, without anybody in it: `people` below it, and the distance (0 to 1) at which its parts
 * were joined; of a group, that at which the last of its people came to it. `aside`: of `people` those who are in none of
 * the parts; all of them where it has no parts, since no two groups of five can be told apart there. `group`: which of the
 * groups it is, null above and below them.
 */
export type Branch = { people: number; aside: number; height: number; group: number | null; parts: Branch[] };

/** STAT-16: the tree with all that is under five people set aside, larger parts first; null when it is of fewer itself. */
export function branchOf(cluster: Cluster, groups: ReadonlyMap<Cluster, number>): Branch | null {
  if (cluster.size < MIN_SHOWN) return null;
  const parts = cluster.children.flatMap((child) => branchOf(child, groups) ?? []);
  const { size: people, height } = cluster;
  const group = groups.get(cluster) ?? null;
  const aside = people - parts.reduce((sum, part) => sum + part.people, 0);
  const [only, second] = parts;
  // A single part goes on as this branch, unless it is a group: who stands aside here is not in it.
  if (only !== undefined && second === undefined && only.group === null)
    return { ...only, people, aside: only.aside + aside, group, height: group === null ? only.height : height };
  return { people, aside, height, group, parts: parts.sort((a, b) => b.people - a.people || b.height - a.height) };
}
