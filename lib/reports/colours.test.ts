import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLOURS } from "./colours";

test("files are drawn in the light theme's colours", () => {
  const tokens = readFileSync(new URL("../../app/_ui/styles/tokens.css", import.meta.url), "utf8");
  const light = tokens.slice(tokens.indexOf(":root,"), tokens.indexOf("@variant dark {\n    color-scheme"));
  const read = Object.keys(COLOURS).map((name) => [name, new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1]]);
  expect(Object.fromEntries(read)).toEqual(COLOURS);
});
