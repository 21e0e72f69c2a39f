/** Participants by workshop: plain, as it is told to other nodes. */
export type People = Record<string, string[]>;
/** Who has come to a node and left it; or a part of everybody who is there. */
export type Here = { came: People; left: People } | { part: People; isFirst: boolean; isLast: boolean };

type Crowd = Map<string, Set<string>>;

/** Who is connected through which of the other nodes. `onChange` hears of everybody for whom that may have changed. */
export function createElsewhere(onChange: (workshopId: string, participantId: string) => void) {
  const nodes = new Map<string, Crowd>();
  const parts = new Map<string, Crowd>();
  const whole = new Set<string>();

  function hearChange(from: string, here: Exclude<Here, { part: People }>): void {
    const crowd = nodes.get(from) ?? new Map<string, Set<string>>();
    nodes.set(from, crowd);
    add(crowd, here.came);
    take(crowd, here.left);
    for (const people of [here.came, here.left])
      for (const [workshopId, ids] of Object.entries(people)) tell(workshopId, ids);
  }

  /** What was known stays until the last part is there: nobody is away for a moment. */
  function hearPart(from: string, { part, isFirst, isLast }: Extract<Here, { part: People }>): void {
    if (isFirst) parts.set(from, new Map());
    const crowd = parts.get(from);
    if (crowd === undefined) return;
    add(crowd, part);
    if (!isLast) return;
    parts.delete(from);
    whole.add(from);
    replace(from, crowd);
  }

  function replace(node: string, crowd: Crowd): void {
    const before = nodes.get(node) ?? new Map<string, Set<string>>();
    nodes.set(node, crowd);
    for (const [known, other] of [
      [before, crowd],
      [crowd, before],
    ] as const)
      for (const [workshopId, ids] of known)
        tell(
          workshopId,
          [...ids].filter((id) => !other.get(workshopId)?.has(id)),
        );
  }

  function missed(node: string): void {
    parts.delete(node);
    whole.delete(node);
  }

  function tell(workshopId: string, ids: string[]): void {
    for (const id of ids) onChange(workshopId, id);
  }

  return {
    hear: (from: string, here: Here) => ("part" in here ? hearPart(from, here) : hearChange(from, here)),
    has: (workshopId: string, participantId: string): boolean =>
      [...nodes.values()].some((crowd) => crowd.get(workshopId)?.has(participantId)),
    of: (workshopId: string): string[] => [...nodes.values()].flatMap((crowd) => [...(crowd.get(workshopId) ?? [])]),
    /** everybody who is connected to that node is known */
    knowsAllOf: (node: string): boolean => whole.has(node),
    /** something that this node told was not heard */
    missed,
    /** a node is gone, and whoever was connected to it */
    forget(node: string): void {
      missed(node);
      replace(node, new Map());
      nodes.delete(node);
    },
  };
}

export type Elsewhere = ReturnType<typeof createElsewhere>;

function add(crowd: Crowd, people: People): void {
  for (const [workshopId, ids] of Object.entries(people)) {
    const there = crowd.get(workshopId) ?? new Set();
    for (const id of ids) there.add(id);
    crowd.set(workshopId, there);
  }
}

function take(crowd: Crowd, people: People): void {
  for (const [workshopId, ids] of Object.entries(people)) {
    const there = crowd.get(workshopId);
    for (const id of ids) there?.delete(id);
    if (there?.size === 0) crowd.delete(workshopId);
  }
}
