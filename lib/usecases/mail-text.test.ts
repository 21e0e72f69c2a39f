import { expect, test } from "vitest";
import { mailBody, mailLink, mailParagraph, namedMailLink } from "./mail-text";

test("a mail says the same as text and as HTML, in which nothing that people typed is markup", () => {
  const url = "https://workshop.example.org/r/abc?a=1&b=2";
  const body = mailBody([mailParagraph("“Us & <them>”"), namedMailLink("The report:", url), mailLink(url)]);
  expect(body.text).toBe(`“Us & <them>”\n\nThe report:\n${url}\n\n${url}\n`);
  const link =
    '<a href="https://workshop.example.org/r/abc?a=1&#38;b=2">https://workshop.example.org/r/abc?a=1&#38;b=2</a>';
  expect(body.html).toBe(
    `<!doctype html><html lang="en"><body><p>“Us &#38; &#60;them&#62;”</p><p>The report:<br>${link}</p><p>${link}</p></body></html>`,
  );
});
