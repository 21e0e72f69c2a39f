import { expect, it } from "vitest";
import { z } from "zod";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { buildReport } from "./report";
import { reportFileSchema, reportSchema } from "./schema";

it("report.schema.json is the schema's; after a change of it: npx vitest run lib/reports/schema.test.ts -u", async () => {
  const schema = { title: "Twofold, a workshop's report", ...z.toJSONSchema(reportFileSchema) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("report.schema.json");
});

it.each([0, 1, 4, 6, 64])("a report of %i people is of that shape, and of no other version's", (people) => {
  const written = JSON.parse(JSON.stringify(buildReport(aPlausibleRoom(people), "owner")));
  expect(reportSchema.parse(written)).toEqual(written);
  expect(reportSchema.safeParse({ ...written, schemaVersion: 5 }).success).toBe(false);
});
