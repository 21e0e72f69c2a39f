import { beforeEach, describe, expect, it } from "vitest";
import { createElsewhere } from "./elsewhere";

let changed: string[] = [];
const made = () => createElsewhere((workshopId, participantId) => changed.push(`${workshopId} ${participantId}`));
beforeEach(() => {
  changed = [];
});

describe("who is connected through other nodes", () => {
  it("is here while one node says so", () => {
    const elsewhere = made();
    elsewhere.hear("b", { came: { w: ["priya"] }, left: {} });
    elsewhere.hear("c", { came: { w: ["priya", "tomasz"] }, left: {} });
    elsewhere.hear("b", { came: {}, left: { w: ["priya"] } });
    expect(elsewhere.has("w", "priya")).toBe(true);
    elsewhere.forget("c");
    expect(elsewhere.has("w", "priya")).toBe(false);
    expect(elsewhere.of("w")).toEqual([]);
    expect(changed.slice(-2).sort()).toEqual(["w priya", "w tomasz"]);
  });

  it("is known of a node when its list has come whole: nobody is away until the last part is there", () => {
    const elsewhere = made();
    elsewhere.hear("b", { came: { w: ["priya", "tomasz"] }, left: {} });
    changed = [];
    elsewhere.hear("b", { part: { w: ["hanna"] }, isFirst: true, isLast: false });
    expect(elsewhere.knowsAllOf("b")).toBe(false);
    expect(elsewhere.of("w")).toEqual(["priya", "tomasz"]);
    elsewhere.hear("b", { part: { w: ["priya"] }, isFirst: false, isLast: true });
    expect(elsewhere.knowsAllOf("b")).toBe(true);
    expect(elsewhere.of("w").sort()).toEqual(["hanna", "priya"]);
    expect(changed.sort()).toEqual(["w hanna", "w tomasz"]);
  });

  it("is not known when a part was lost", () => {
    const elsewhere = made();
    elsewhere.hear("b", { part: { w: ["priya"] }, isFirst: true, isLast: false });
    elsewhere.missed("b");
    elsewhere.hear("b", { part: { w: ["tomasz"] }, isFirst: false, isLast: true });
    expect(elsewhere.knowsAllOf("b")).toBe(false);
    expect(elsewhere.of("w")).toEqual([]);
  });
});
