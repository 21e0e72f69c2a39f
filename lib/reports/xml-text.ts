// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 (2.2) forbids
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that may stand in a file of XML: one forbidden letter makes PowerPoint refuse all slides, and Excel a workbook. */
export const plain = (text: string): string => text.replace(NOT_IN_XML, "").replace(/\p{Cs}/gu, "\ufffd");
