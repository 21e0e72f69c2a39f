import { createHmac } from "node:crypto";

/**
 * The id (RFC 9562, version 8) of what a line of a file of paper sheets says: the same line has the same one. With a secret,
 * as ids reach screens that must not learn answers, and 12 answers are soon guessed.
 */
export function sheetLineId(workshopId: string, says: string, secret: string): string {
  const hex = createHmac("sha256", secret).update(`sheet-line:${workshopId}:${says}`).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
}
