-- CreateEnum
CREATE TYPE "MomentSaid" AS ENUM ('did', 'didNot', 'notYet');

-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "follow_up" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "moment" (
    "participant_id" UUID NOT NULL,
    "col" INTEGER NOT NULL,
    "said" "MomentSaid" NOT NULL,

    CONSTRAINT "moment_pkey" PRIMARY KEY ("participant_id","col")
);

-- CreateTable
CREATE TABLE "follow_up_consent" (
    "participant_id" UUID NOT NULL,
    "said_yes_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "first_tried_at" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_consent_pkey" PRIMARY KEY ("participant_id")
);

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_consent" ADD CONSTRAINT "follow_up_consent_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
