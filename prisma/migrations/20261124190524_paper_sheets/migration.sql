-- CreateEnum
CREATE TYPE "ParticipantKind" AS ENUM ('phone', 'paper');

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "kind" "ParticipantKind" NOT NULL DEFAULT 'phone',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "papers" INTEGER NOT NULL DEFAULT 0;
