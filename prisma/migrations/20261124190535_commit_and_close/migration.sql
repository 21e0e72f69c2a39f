-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "about_card" INTEGER,
ADD COLUMN     "about_dimension" TEXT,
ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "last_word" (
    "participant_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "id" UUID NOT NULL,

    CONSTRAINT "last_word_pkey" PRIMARY KEY ("participant_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "last_word_id_key" ON "last_word"("id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_id_key" ON "commitment"("id");

-- AddForeignKey
ALTER TABLE "last_word" ADD CONSTRAINT "last_word_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
