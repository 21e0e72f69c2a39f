-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "table_number" INTEGER;

-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "tables" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "table_placement" (
    "workshop_id" UUID NOT NULL,
    "table_number" INTEGER NOT NULL,
    "card" INTEGER NOT NULL,
    "col" INTEGER,
    "rev" INTEGER NOT NULL,
    "moved_by" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "table_placement_pkey" PRIMARY KEY ("workshop_id","table_number","card")
);

-- AddForeignKey
ALTER TABLE "table_placement" ADD CONSTRAINT "table_placement_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_placement" ADD CONSTRAINT "table_placement_moved_by_fkey" FOREIGN KEY ("moved_by") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
