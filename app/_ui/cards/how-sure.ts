/** How sure somebody said to be with a placement; null: nothing was said. */
export type Sure = boolean | null;

/** The choice in the catalogue's sentences about a placement. */
export const sureKey = (sure: Sure): "yes" | "no" | "unsaid" => (sure === null ? "unsaid" : sure ? "yes" : "no");
