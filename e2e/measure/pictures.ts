// npm run pictures: the README's pictures.
// npm run pictures -- screens [FOLDER] [PEOPLE] [NAMES] [WIDTHS] [DECK]: every screen in all widths and both themes, also
// with longer texts, looked at by machine and kept to be looked at by people. NAMES and WIDTHS (patterns) leave out the
// others. DECK: three or four columns, or arabic, whose pages are written from right to left.
const [what] = process.argv.slice(2);
await (what === "screens" ? import("./screens") : import("./readme-pictures"));

export {};
