/** Letters and digits that every file system takes; the title may hold anything. */
export function fileName(title: string, file: string): string {
  const safe = title
    .normalize("NFKD")
    .replace(/[^a-zA-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40);
  return `${safe || "workshop"}-${file}`;
}
