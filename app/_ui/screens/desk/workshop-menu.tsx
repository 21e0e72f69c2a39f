"use client";

import { Archive, ArchiveRestore, CopyPlus, Download, FileText, Pencil, Trash2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ConfirmDialog, Dialog } from "@/app/_ui/primitives/dialog";
import { MoreMenu } from "./more-menu";
import { RenameDialog } from "./rename-dialog";

export type WorkshopActions = {
  duplicate(id: string): Promise<{ ok: boolean }>;
  archive(id: string, on: boolean): Promise<void>;
  rename(id: string, title: string): Promise<{ ok: boolean }>;
  remove(id: string): Promise<void>;
};

type WorkshopMenuProps = {
  workshop: { id: string; title: string; people: number; isClosed: boolean; isArchived: boolean; isOwner: boolean };
  actions: WorkshopActions;
};

/** Everything about a workshop but opening it. */
export function WorkshopMenu({ workshop, actions }: WorkshopMenuProps) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [asking, setAsking] = useState<"delete" | "rename" | "notDuplicated" | null>(null);
  const [isBusy, start] = useTransition();
  const { id, title, people, isClosed, isArchived, isOwner } = workshop;
  const close = () => setAsking(null);
  const draft = { label: t("reportSoFar"), icon: <FileText size={20} />, href: `/workshops/${id}/report` };
  const backup = `/api/workshops/${id}/report/workshop.json`;
  const archive = isArchived
    ? { label: t("restore"), icon: <ArchiveRestore size={20} /> }
    : { label: t("archive"), icon: <Archive size={20} /> };
  const duplicate = () =>
    start(async () => {
      const hasWorked = await actions.duplicate(id).then(
        ({ ok }) => ok,
        () => false,
      );
      if (!hasWorked) setAsking("notDuplicated");
    });
  return (
    <>
      <MoreMenu
        label={t("actions", { title })}
        entries={[
          ...(isClosed ? [] : [draft]),
          { label: t("rename"), icon: <Pencil size={20} />, onSelect: () => setAsking("rename") },
          { label: t("duplicate"), icon: <CopyPlus size={20} />, onSelect: duplicate },
          { label: t("facilitators"), icon: <Users size={20} />, href: `/workshops/${id}/facilitators` },
          ...(isOwner
            ? [
                { label: t("backup"), icon: <Download size={20} />, href: backup, download: true },
                { ...archive, onSelect: () => start(() => actions.archive(id, !isArchived)) },
                { label: t("delete"), icon: <Trash2 size={20} />, bad: true, onSelect: () => setAsking("delete") },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        open={asking === "delete"}
        onClose={close}
        title={t("deleteTitle", { title })}
        text={t("deleteText", { people })}
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
      <Dialog
        open={asking === "notDuplicated"}
        onClose={close}
        title={t("notDuplicated", { title })}
        description={errors("try_again")}
        actions={
          <Button variant="primary" onClick={close}>
            {common("close")}
          </Button>
        }
      />
      <RenameDialog
        open={asking === "rename"}
        title={title}
        onClose={close}
        onSave={(next) => actions.rename(id, next)}
      />
    </>
  );
}
