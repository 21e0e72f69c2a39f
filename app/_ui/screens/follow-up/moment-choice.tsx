"use client";

import { useTranslations } from "next-intl";
import { Segments } from "@/app/_ui/primitives/segments";
import { MOMENTS, type Moment } from "@/lib/domain/follow-up";
import type { FollowUpDesk } from "./use-follow-up";

/** What came of one sentence; once the follow-up is over only what was said. */
export function MomentChoice({ desk, column }: { desk: FollowUpDesk; column: { id: string; label: string } }) {
  const t = useTranslations("followUp");
  const { view, act } = desk;
  const said = view.moments.find(({ columnId }) => columnId === column.id)?.said ?? "";
  if (view.state === "ended") return said === "" ? null : <p className="mt-3 w6">{`${t("moment")} ${t(said)}`}</p>;
  return (
    <div className="stack gap-2 mt-3 print:hidden">
      <b>{t("moment")}</b>
      <Segments<Moment | "">
        label={t("momentOf", { column: column.label })}
        value={said}
        onChange={(value) => value !== "" && act({ type: "moment", columnId: column.id, said: value })}
        options={MOMENTS.map((value) => ({ value, label: t(value) }))}
      />
    </div>
  );
}
