// npm run pictures: the README's pictures.
// npm run pictures -- screens [FOLDER] [PEOPLE] [NAMES] [WIDTHS]: every screen in all widths and both themes, also with longer
// texts, looked at by machine and kept to be looked at by people. NAMES and WIDTHS (patterns) leave out the others.
const [what] = process.argv.slice(2);
await (what === "screens" ? import("./screens") : import("./readme-pictures"));

export {};
