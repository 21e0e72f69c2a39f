-- AlterTable
ALTER TABLE "workshop" ADD COLUMN     "co_key" TEXT;

-- CreateTable
CREATE TABLE "co_facilitator" (
    "workshop_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "co_facilitator_pkey" PRIMARY KEY ("workshop_id","user_id")
);

-- CreateIndex
CREATE INDEX "co_facilitator_user_id_idx" ON "co_facilitator"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_co_key_key" ON "workshop"("co_key");

-- AddForeignKey
ALTER TABLE "co_facilitator" ADD CONSTRAINT "co_facilitator_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_facilitator" ADD CONSTRAINT "co_facilitator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
