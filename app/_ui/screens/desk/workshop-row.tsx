"use client";

import { Archive, ArchiveRestore, CopyPlus, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { ConfirmDialog } from "@/app/_ui/primitives/dialog";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { Pill } from "@/app/_ui/primitives/pill";
import type { Phase } from "@/lib/domain/phase";
import { RenameDialog } from "./rename-dialog";

export type RowActions = {
  duplicate(id: string): Promise<void>;
  archive(id: string, on: boolean): Promise<void>;
  rename(id: string, title: string): Promise<{ ok: boolean }>;
  remove(id: string): Promise<void>;
};

export type RowWorkshop = {
  id: string;
  title: string;
  phase: Phase;
  /** "24 November, 12 people, Leadership or management?" */
  line: string;
  isArchived: boolean;
};

export function WorkshopRow({ workshop, actions }: { workshop: RowWorkshop; actions: RowActions }) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const [asking, setAsking] = useState<"delete" | "rename" | null>(null);
  const [isBusy, start] = useTransition();
  const { id, title, phase, line, isArchived } = workshop;
  const isClosed = phase === "closed";
  const close = () => setAsking(null);
  return (
    <li aria-busy={isBusy}>
      <span className="grow">
        <b className="pt">
          <bdi>{title}</bdi>
        </b>
        <span className="muted sm block">{line}</span>
      </span>
      {isClosed ? null : <Pill>{t("phaseNow", { phase: common(`phase.${phase}`) })}</Pill>}
      <span className="row flex-wrap gap-1">
        {isClosed ? null : <ButtonLink href={`/workshops/${id}`}>{t("console")}</ButtonLink>}
        <ButtonLink href={`/workshops/${id}/report`} variant={isClosed ? "secondary" : "quiet"}>
          {t("report")}
        </ButtonLink>
        <span role="group" aria-label={t("actions", { title })} className="row gap-0">
          <IconButton label={t("rename")} icon={<Pencil size={20} />} onClick={() => setAsking("rename")} />
          <IconButton
            label={t("duplicate")}
            icon={<CopyPlus size={20} />}
            onClick={() => start(() => actions.duplicate(id))}
          />
          <IconButton
            label={t(isArchived ? "restore" : "archive")}
            icon={isArchived ? <ArchiveRestore size={20} /> : <Archive size={20} />}
            onClick={() => start(() => actions.archive(id, !isArchived))}
          />
          <IconButton label={t("delete")} icon={<Trash2 size={20} />} onClick={() => setAsking("delete")} />
        </span>
      </span>
      <ConfirmDialog
        open={asking === "delete"}
        onClose={close}
        title={t("deleteTitle", { title })}
        text={t("deleteText")}
        safe={t("keep")}
        confirm={t("delete")}
        busy={isBusy}
        onConfirm={() =>
          start(async () => {
            await actions.remove(id);
            close();
          })
        }
      />
      <RenameDialog
        open={asking === "rename"}
        title={title}
        onClose={close}
        onSave={(next) => actions.rename(id, next)}
      />
    </li>
  );
}
