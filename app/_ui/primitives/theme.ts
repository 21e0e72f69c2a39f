export type Theme = "system" | "light" | "dark";

/** Kept in a cookie, not in local storage, so that the server draws the page in the right theme at once. */
export const THEME_COOKIE = "twofold-theme";

/** The value of data-theme on <html>; undefined follows the system. */
export function themeAttribute(cookie: string | undefined): "light" | "dark" | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
