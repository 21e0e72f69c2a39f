import type { Mail } from "./report-mail";

/** A mail's body, as text and as HTML. */
export type MailParagraph = { text: string; html: string };

export const mailParagraph = (text: string): MailParagraph => ({ text, html: `<p>${escaped(text)}</p>` });

/** A link that stands there in full, so that it can be copied, too. */
export const mailLink = (url: string): MailParagraph => ({ text: url, html: `<p>${anchor(url)}</p>` });

export const namedMailLink = (name: string, url: string): MailParagraph => ({
  text: `${name}\n${url}`,
  html: `<p>${escaped(name)}<br>${anchor(url)}</p>`,
});

export const mailBody = (paragraphs: MailParagraph[]): Pick<Mail, "text" | "html"> => ({
  text: `${paragraphs.map(({ text }) => text).join("\n\n")}\n`,
  html: `<!doctype html><html lang="en"><body>${paragraphs.map(({ html }) => html).join("")}</body></html>`,
});

const anchor = (url: string) => `<a href="${escaped(url)}">${escaped(url)}</a>`;

/** Titles and names are typed by people. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
