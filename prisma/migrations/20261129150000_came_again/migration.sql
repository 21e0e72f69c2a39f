-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "formerly" UUID;
