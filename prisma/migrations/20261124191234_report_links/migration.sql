-- CreateTable
CREATE TABLE "report_link" (
    "id" UUID NOT NULL,
    "workshop_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "password_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opens" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_link_key_key" ON "report_link"("key");

-- CreateIndex
CREATE INDEX "report_link_workshop_id_idx" ON "report_link"("workshop_id");

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
