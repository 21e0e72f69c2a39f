import { expect, it } from "vitest";
import { createServerClock } from "./server-clock";

it("follows the view that arrived fastest", () => {
  let local = 1_000;
  const clock = createServerClock(() => local);
  const hear = (sentAt: number, delay: number) => {
    local = sentAt - 50_000 + delay;
    clock.hear(sentAt);
  };
  hear(51_000, 400);
  hear(52_000, 20);
  hear(53_000, 900);
  expect(clock.now() - (local + 50_000)).toBe(-20);
});

it("starts anew after a connection was lost, because the phone's own clock may have been set", () => {
  let local = 1_000;
  const clock = createServerClock(() => local);
  clock.hear(9_000);
  local = 5_000;
  clock.restart();
  clock.hear(6_000);
  expect(clock.now()).toBe(6_000);
});
