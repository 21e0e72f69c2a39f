import { Resvg } from "@resvg/resvg-js";
import type { Drawing } from "./drawing";
import { svg } from "./svg";

/** Pixels for each px of the drawing: sharp on a slide and on paper. */
export const PIXELS = 2;

/** All letters are outlines: looking for the machine's fonts would only take time. */
const NO_FONTS = { loadSystemFonts: false };

/** Copied: the memory behind the picture is the renderer's, which no other thread may be given. */
export const png = (drawing: Drawing): Uint8Array =>
  new Uint8Array(new Resvg(svg(drawing), { fitTo: { mode: "zoom", value: PIXELS }, font: NO_FONTS }).render().asPng());
