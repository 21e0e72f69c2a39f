import { expect, it } from "vitest";
import { createTurns } from "./in-turn";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("work of one key runs one after another, also after one that failed; other keys do not wait", async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const step = (name: string, ms: number) => async () => {
    log.push(`${name} begins`);
    await pause(ms);
    log.push(`${name} ends`);
    if (name === "b") throw new Error("b failed");
    return name;
  };
  const [a, b, c, other] = await Promise.allSettled([
    inTurn("one", step("a", 30)),
    inTurn("one", step("b", 5)),
    inTurn("one", step("c", 1)),
    inTurn("two", step("other", 1)),
  ]);
  expect([a, c, other].map((one) => one?.status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  expect(b?.status).toBe("rejected");
  expect(log.filter((line) => !line.startsWith("other"))).toEqual([
    "a begins",
    "a ends",
    "b begins",
    "b ends",
    "c begins",
    "c ends",
  ]);
  expect(log.indexOf("other ends")).toBeLessThan(log.indexOf("a ends"));
});
