import { redirect } from "next/navigation";
import { markBrowser } from "./asker";

/** Where every code box leads, also without a script: /join?code=4821+7093. The page behind it says what is wrong. */
export async function GET(request: Request): Promise<never> {
  await markBrowser();
  const typed = new URL(request.url).searchParams.get("code") ?? "";
  const code = typed
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 16);
  redirect(code === "" ? "/" : `/join/${encodeURIComponent(code)}`);
}
