import { afterAll, beforeAll, expect, test } from "vitest";
import { toldError } from "@/lib/server/told-error";
import { openTestDatabase } from "@/lib/testing/database";

// The errors that would say most, as the libraries themselves make them.

let db: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const thrownBy = (run: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(run)
    .then(
      () => {
        throw new Error("nothing was thrown");
      },
      (thrown: unknown) => thrown,
    );

test.each<[string, () => unknown]>([
  ["a row that is there already", () => addTwice()],
  ["a value that PostgreSQL cannot read", () => db.pool.query("SELECT $1::uuid", ["priya@example.org"])],
  ["a value with quotes in it", () => db.pool.query("SELECT $1::uuid", ['"] priya ["example"'])],
  ["what Prisma cannot take", () => db.prisma.user.create({ data: { name: "priya@example.org", email: 7 as never } })],
  ["what Prisma finds to be there already", () => createTwice()],
  ["what is no JSON", () => JSON.parse("priya@example.org is who I am")],
  ["text that was thrown", () => Promise.reject("priya@example.org")],
])("%s is told without what was given", async (_, run) => {
  const told = toldError(await thrownBy(run));
  expect(JSON.stringify(told)).not.toMatch(/priya|example/i);
  expect(told.message.length).toBeGreaterThan(5);
});

test("what it was and where it arose is told, with its causes", async () => {
  const [cause] = [await thrownBy(() => db.pool.query("SELECT 1/0"))];
  expect(toldError(new TypeError("the room is gone", { cause }))).toMatchObject({
    type: "TypeError",
    message: "the room is gone",
    stack: expect.arrayContaining([expect.stringContaining("told-error.test.ts")]),
    cause: { type: "error", code: "22012", message: "division by zero" },
  });
});

test("an error that is its own cause ends", () => {
  const error = new Error("round");
  error.cause = error;
  expect(JSON.stringify(toldError(error)).match(/round/g)).toHaveLength(3);
});

async function addTwice() {
  const add = () => db.pool.query(`INSERT INTO "user" (email, name) VALUES ('priya@example.org', 'Priya')`);
  await add();
  await add();
}

async function createTwice() {
  const create = () => db.prisma.user.create({ data: { name: "Priya", email: "priya2@example.org" } });
  await create();
  await create();
}
