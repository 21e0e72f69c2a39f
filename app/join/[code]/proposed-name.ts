import { randomInt } from "node:crypto";
import { getTranslations } from "next-intl/server";
import join from "@/lib/messages/en/join.json";

type Proposal = keyof typeof join.proposals;

/** A friendly name, chosen here so that the page is drawn with it at once. */
export async function proposedName(): Promise<string> {
  const t = await getTranslations("join.proposals");
  const keys = Object.keys(join.proposals) as Proposal[];
  return t(keys[randomInt(keys.length)] ?? "1");
}
