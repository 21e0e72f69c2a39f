import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { routeOf, workshopIn } from "@/lib/server/route-words";

test("whatever may be a key, a code or a token is left out of an address", () => {
  expect(routeOf("/stage/kq8s-kq8s-kq8s-kq8s")).toBe("/stage/*");
  expect(routeOf("/r/kq8skq8s")).toBe("/r/*");
  expect(routeOf("/join/48217093?name=Priya")).toBe("/join/*");
  expect(routeOf("/play/4821-7093/")).toBe("/play/*/");
  expect(routeOf("/invite/abc")).toBe("/invite/*");
  expect(routeOf("/reset/abc")).toBe("/reset/*");
  expect(routeOf("/Priya@example.org/stage")).toBe("/*/stage");
  expect(routeOf("/api/auth/callback/email?token=abc&email=priya@example.org")).toBe("/api/auth/callback/*");
  expect(routeOf("/_next/static/chunks/abc.js")).toBe("/_next/*");
  expect(routeOf(`/${"x/".repeat(500)}`).length).toBeLessThan(20);
  expect(routeOf("/")).toBe("/");
});

test("every word of the routes is told, so that a new route is not lost in stars", () => {
  const folders = readdirSync("app", { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  const words = folders
    .filter((entry) => !`${entry.parentPath}/${entry.name}/`.includes("/_"))
    .map((entry) => entry.name)
    .filter((name) => !/^[[(]/.test(name));
  expect(words.length).toBeGreaterThan(8);
  for (const word of words) expect(routeOf(`/${word}`), "name it in route-words.ts").toBe(`/${word}`);
});

test("a workshop is named by its id", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  expect(workshopIn(`/workshops/${id}/report?x=1`)).toEqual({ workshopId: id });
  expect(workshopIn(`/api/workshops/${id}/report/report.json`)).toEqual({ workshopId: id });
  expect(workshopIn("/workshops/new")).toEqual({});
  expect(workshopIn(`/invite/${id}`)).toEqual({});
});
