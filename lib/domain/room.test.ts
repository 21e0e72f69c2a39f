import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { aDeck, aPerson } from "@/lib/testing/builders";
import { newPerson } from "./room";

setFlagsFromString("--allow-natives-syntax");
const isFast: (value: object) => boolean = runInNewContext("(value) => %HasFastProperties(value)");

describe("somebody in the room", () => {
  it("is an object with fields, and no hash table, which would take four times as much of a hall's memory", () => {
    expect(isFast(newPerson(aPerson(aDeck(), 1), 24))).toBe(true);
  });
});
