import type { Delivery, LinkRefusal, LinkWishes, MailBrings, MailRefusal, ShareChoices } from "@/lib/domain/sharing";

export type SharePreview = { subject: string; text: string; replyTo: string | null };

/** A link as its maker's list shows it. Times in ms. */
export type ShareLink = {
  id: string;
  label: string;
  url: string;
  choices: ShareChoices;
  hasPassword: boolean;
  /** null: until it is turned off */
  expiresAt: number | null;
  isOver: boolean;
  opens: number;
  openedAt: number | null;
  /** what a mail says that brings it, or the report itself; null: this installation sends none */
  mail: { link: SharePreview; pdf: SharePreview } | null;
};

/** The list as it is afterwards, newest first. */
export type ShareAnswer = { code: LinkRefusal | null; links: ShareLink[] };
export type MailAnswer = { code: MailRefusal | null; bad: string[]; deliveries: Delivery[] };

/** What the dialog asks of the server. */
export type ShareActions = {
  make(wishes: LinkWishes): Promise<ShareAnswer>;
  turnOff(linkId: string): Promise<ShareAnswer>;
  mail(linkId: string, addresses: string, brings: MailBrings): Promise<MailAnswer>;
};
