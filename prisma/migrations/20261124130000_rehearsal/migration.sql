-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "simulated" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "rehearsal" BOOLEAN NOT NULL DEFAULT false;
