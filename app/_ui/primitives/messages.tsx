import { type Messages as Catalogue, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** Gives the client components inside the texts of these areas and no others, so that a phone loads only what it shows. */
export async function Messages({ areas, children }: { areas: (keyof Catalogue)[]; children: ReactNode }) {
  const all = await getMessages();
  const chosen = Object.fromEntries(areas.map((area) => [area, all[area]]));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
