import lighthouse from "lighthouse";

/** Lighthouse's own mobile profile (slow 4G, CPU four times slower), in whole points of 100. */
export async function lighthouseScores(url: string, port: number, headers: Record<string, string>) {
  const run = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: ["performance", "accessibility"],
    extraHeaders: headers,
    disableStorageReset: true,
  });
  const score = (category: string) => Math.round(100 * (run?.lhr.categories[category]?.score ?? 0));
  return { performance: score("performance"), accessibility: score("accessibility") };
}
