import { defineConfig } from "prisma/config";

// Prisma 7 keeps the address here. The product itself never goes through this file: lib/db connects with the address that lib/server found.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
