/**
 * BACKUP-6: the same parts, of which one says nothing of another: within a kind (`kindOf`) each part stands in the order of
 * its own content, so that what somebody answered is no longer beside what the same person wrote, and no order tells who
 * came when. Done again it changes nothing. A kind of one person stays as it is.
 */
export function unlinked<Parts extends object>(people: readonly Parts[], kindOf: (parts: Parts) => string): Parts[] {
  const kinds = [...new Set(people.map(kindOf))].sort();
  return kinds.flatMap((kind) => {
    const same = people.filter((parts) => kindOf(parts) === kind);
    const names = Object.keys(same[0] ?? {}) as (keyof Parts)[];
    const columns = names.map((name) => [name, byContent(same.map((parts) => parts[name]))] as const);
    return same.map((_, at) => Object.fromEntries(columns.map(([name, column]) => [name, column[at]])) as Parts);
  });
}

const byContent = <Part>(parts: readonly Part[]): Part[] =>
  parts
    .map((part) => ({ part, key: JSON.stringify(part) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ part }) => part);
