import { answerWithFile, refuse } from "@/app/api/report-answer";
import { requestAddress } from "@/app/request";
import { isShareable } from "@/lib/domain/sharing";
import { deps } from "@/lib/server/deps";
import { openLink } from "../opened-link";

type Context = { params: Promise<{ key: string; file: string }> };

/**
 * A shared report as a file: behind the same doors as its page. Whatever keeps one out (no such link, a password that was
 * not given, nothing to show yet, no such file) is answered alike.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key, file } = await params;
  const opened = await openLink(key);
  if (opened.state !== "open" || !isShareable(opened.link.phase)) return refuse("no_report");
  const { reports, wrongLinks } = deps();
  const { id, workshopId, choices } = opened.link;
  if (!(await wrongLinks.mayDownload(id, await requestAddress()))) return refuse("too_many");
  const { signal } = request;
  return answerWithFile({
    ...{ request, file },
    make: (progress) => reports.file(workshopId, choices, file, { signal, progress }),
  });
}
