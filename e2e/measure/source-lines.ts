import { readdirSync, readFileSync } from "node:fs";

/** Lines per source file without tests and generated code: median and 90th percentile, and the longest. */
export function sourceLines(): {
  files: number;
  median: number;
  p90: number;
  longest: { file: string; lines: number };
} {
  const files = ["app", "lib", "e2e"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.tsx?$/.test(file) && !/generated|\.test\.|\.spec\./.test(file));
  const counted = files
    .map((file) => ({ file, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => counted[Math.min(counted.length - 1, Math.floor(share * counted.length))]?.lines ?? 0;
  return { files: files.length, median: at(0.5), p90: at(0.9), longest: counted.at(-1) ?? { file: "", lines: 0 } };
}
