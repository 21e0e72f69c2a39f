-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(3);
