import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSecrets } from "@/lib/server/secrets";

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "twofold-secrets-"));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const keep = (given: { authSecret?: string; tokenSecret?: string } = {}) =>
  keepSecrets({ dataFolder, authSecret: given.authSecret, tokenSecret: given.tokenSecret });

test("secrets are made once, kept for the owner's eyes only, and the same after a restart", () => {
  const first = keep();
  expect(keep()).toEqual(first);
  expect(first.ok && first.secrets.auth).not.toBe(first.ok && first.secrets.tokens);
  expect(statSync(path.join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataFolder)).toEqual(["secrets.json"]);
});

test("two data folders have different secrets", () => {
  const first = keep();
  rmSync(path.join(dataFolder, "secrets.json"));
  expect(keep()).not.toEqual(first);
});

test("those of the environment come first, and with both given nothing is written", () => {
  const [authSecret, tokenSecret] = ["a".repeat(32), "b".repeat(32)];
  expect(keep({ authSecret, tokenSecret })).toEqual({ ok: true, secrets: { auth: authSecret, tokens: tokenSecret } });
  expect(readdirSync(dataFolder)).toEqual([]);
});

test("a broken file is not replaced in silence, which would sign everybody out", () => {
  writeFileSync(path.join(dataFolder, "secrets.json"), "{}");
  expect(keep()).toMatchObject({ ok: false, code: "secrets_unreadable" });
});
