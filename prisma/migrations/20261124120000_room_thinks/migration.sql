-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "line" TEXT;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "banned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "done_in" "Phase",
ADD COLUMN     "guest_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "sure" BOOLEAN;

-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "queue" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "word" (
    "id" UUID NOT NULL,
    "workshop_id" UUID NOT NULL,
    "participant_id" UUID,
    "card" INTEGER NOT NULL,
    "col" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "word_workshop_id_idx" ON "word"("workshop_id");

-- CreateIndex
CREATE UNIQUE INDEX "word_participant_id_card_col_key" ON "word"("participant_id", "card", "col");

-- CreateIndex
CREATE UNIQUE INDEX "objection_id_key" ON "objection"("id");

-- AddForeignKey
ALTER TABLE "word" ADD CONSTRAINT "word_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word" ADD CONSTRAINT "word_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: who joined before this column existed is shown by number when names are off
UPDATE "participant" SET "guest_name" = 'Guest ' || "guest_number";
