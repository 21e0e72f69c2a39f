-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "imported_at" TIMESTAMPTZ(3);
