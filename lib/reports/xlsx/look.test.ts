import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TOKENS } from "./look";

it("the workbook's colours are those of the light theme", () => {
  const light = readFileSync("app/_ui/styles/tokens.css", "utf8");
  for (const [name, value] of Object.entries(TOKENS))
    expect(new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(light)?.[1], name).toBe(value);
});
