import { type Messages as Catalogue, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type MessagesProps = {
  areas: (keyof Catalogue)[];
  /** of the errors, these alone */
  errors?: readonly (keyof Catalogue["errors"])[];
  children: ReactNode;
};

/** Gives the client components inside the texts of these areas and no others, so that a phone loads only what it shows. */
export async function Messages({ areas, errors = [], children }: MessagesProps) {
  const all = await getMessages();
  const chosen: Partial<Catalogue> = Object.fromEntries(areas.map((area) => [area, all[area]]));
  const told = Object.fromEntries(errors.map((code) => [code, all.errors[code]]));
  const messages = errors.length === 0 ? chosen : { ...chosen, errors: told };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
