import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { ImportForm } from "@/app/_ui/screens/import/import-form";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { BACKUP_MAX_BYTES } from "@/lib/usecases/backup-schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage() {
  const me = await requireFacilitator("/workshops/import");
  const t = await getTranslations("import");
  return (
    <Messages areas={["import", "workshops", "common"]}>
      <DeskFrame name={me.name} here="new">
        <main className="dm">
          <section className="stack max-w-160 gap-5">
            <h1>{t("title")}</h1>
            <p>{t("text")}</p>
            <ImportForm maxBytes={BACKUP_MAX_BYTES} />
          </section>
        </main>
      </DeskFrame>
    </Messages>
  );
}
