import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { ConsoleApp } from "@/app/_ui/screens/console/console-app";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { deps } from "@/lib/server/deps";

type ConsolePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("metaTitle") };
}

/** The console of an own workshop; what it shows comes over the socket. */
export default async function ConsolePage({ params }: ConsolePageProps) {
  const { id } = await requireOwnWorkshop((await params).id);
  const { addresses } = deps();
  const all = addresses.all();
  return (
    <Messages areas={["console", "tables", "paper", "rehearsal", "common", "errors", "prompts"]}>
      <ConsoleApp workshopId={id} addresses={all.length > 0 ? all : [addresses.joinBase()]} />
    </Messages>
  );
}
