import { cookies } from "next/headers";
import { cache } from "react";
import { requestAddress } from "@/app/request";
import { isReportKey, isUnlocked, REPORT_COOKIE } from "@/lib/auth/report-keys";
import { deps } from "@/lib/server/deps";
import { type FoundLink, findReportLink } from "@/lib/usecases/report-links";

/** gone: mistyped, run out, turned off or tried too often; nobody can tell which. locked: its password is asked first. */
export type OpenedLink = { state: "gone" } | { state: "locked" | "open"; link: FoundLink };

/** Once a request, for the title and for the page. */
export const openLink = cache(async (key: string): Promise<OpenedLink> => {
  const { store, wrongLinks, secrets } = deps();
  const address = await requestAddress();
  if (!(await wrongLinks.mayAsk(address))) return { state: "gone" };
  const now = Date.now();
  const link = isReportKey(key) ? await findReportLink(store.reportLinks, key, now) : null;
  if (link === null) {
    await wrongLinks.noteWrongKey(address);
    return { state: "gone" };
  }
  if (link.passwordHash === null) return { state: "open", link };
  // Who gave the password before is not kept out by the tries of a neighbour.
  const token = (await cookies()).get(REPORT_COOKIE)?.value;
  if (isUnlocked(token, link.id, secrets.tokens, now)) return { state: "open", link };
  return (await wrongLinks.mayTry(link.id, address)) ? { state: "locked", link } : { state: "gone" };
});
