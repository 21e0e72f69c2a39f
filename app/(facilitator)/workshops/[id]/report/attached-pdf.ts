import { fileName } from "@/app/api/file-name";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { MailRefusal, ShareChoices } from "@/lib/domain/sharing";
import { deps } from "@/lib/server/deps";
import type { OwnWorkshopId } from "@/lib/usecases/ports";
import type { Attachment } from "@/lib/usecases/report-mail";

/** What a link shows, as a PDF. */
export async function attachedPdf(
  id: OwnWorkshopId,
  choices: ShareChoices,
  size: "a4" | "letter",
): Promise<Result<Attachment, MailRefusal>> {
  const file = `report-${size}.pdf`;
  const made = await deps().reports.file(id, choices, file);
  if (!made.ok) return refused(made.code === "busy" ? "busy" : "too_early");
  const { type, title, stream } = made.value;
  return ok({ name: fileName(title, file), type, bytes: await new Response(stream).bytes() });
}
