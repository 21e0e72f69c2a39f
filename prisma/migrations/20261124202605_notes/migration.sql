-- CreateTable
CREATE TABLE "note" (
    "workshop_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "written_by" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("workshop_id","about")
);

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
