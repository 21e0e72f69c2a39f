-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "stays" JSONB NOT NULL DEFAULT '[]';
