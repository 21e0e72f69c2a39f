import type { Words } from "@/lib/messages/translator";
import type { ReportCommitment } from "./report";

/** "When ..., I will ...", or the second half alone. */
export const commitmentSentence = ({ occasion, action }: ReportCommitment, { say }: Words): string =>
  occasion === ""
    ? say("common.commitment.sentenceBare", { action })
    : say("common.commitment.sentence", { occasion, action });
