import type { ShareLink } from "@/app/_ui/screens/share/share-link";
import { ownBase } from "@/app/request";
import type { Facilitator } from "@/lib/auth/facilitator";
import { hasEnded } from "@/lib/domain/sharing";
import { deps } from "@/lib/server/deps";
import type { OwnWorkshopId } from "@/lib/usecases/ports";
import { type AboutLink, linkMail, pdfMail } from "./share-mail";

/** The links of an own workshop's report, as its facilitators see them. `sender`: who is signed in. */
export async function listLinks(id: OwnWorkshopId, sender: Facilitator): Promise<ShareLink[]> {
  const { store, mailer } = deps();
  const [links, base] = await Promise.all([store.reportLinks.list(id), ownBase()]);
  const now = Date.now();
  return Promise.all(
    links.map(async ({ key, title, createdAt: _, ...link }) => {
      const url = `${base}/r/${key}`;
      const about = { ...link, url, title, sender };
      const mail = mailer === undefined ? null : await previewsOf(about);
      return { ...link, url, isOver: hasEnded(link, now), mail };
    }),
  );
}

async function previewsOf(about: AboutLink): Promise<NonNullable<ShareLink["mail"]>> {
  const [link, pdf] = await Promise.all([linkMail(about), pdfMail(about)]);
  const shown = ({ subject, text, replyTo }: typeof link) => ({ subject, text, replyTo });
  return { link: shown(link), pdf: shown(pdf) };
}
