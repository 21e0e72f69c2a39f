import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Drawing } from "../drawings/drawing";
import { png } from "../drawings/png";

/** The first row below the header. */
const TOP = 1;

/** Right of the table, so that filtering and sorting its rows leaves the picture whole. `columns`: of the table. */
export function addPicture(workbook: Workbook, sheet: Worksheet, columns: number, drawing: Drawing): void {
  const { width, height } = drawing;
  const imageId = workbook.addImage({ buffer: png(drawing), extension: "png" });
  sheet.addImage(imageId, { tl: { col: columns + 1, row: TOP }, ext: { width, height }, editAs: "absolute" });
}
