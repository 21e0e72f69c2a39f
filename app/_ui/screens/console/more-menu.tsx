"use client";

import {
  CircleStop,
  EllipsisVertical,
  FileChartColumn,
  LayoutGrid,
  Link,
  SlidersHorizontal,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { copyText } from "@/app/_ui/primitives/copy-text";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { stagePath } from "./code-text";
import { useConsole } from "./console-context";
import { Menu, MenuItem, MenuLine, MenuLink } from "./menu";
import { SettingsDialog } from "./settings-dialog";

/** The quieter ways out of the console. `onEnd` null: it has ended. */
export function MoreMenu({ onEnd }: { onEnd: (() => void) | null }) {
  const t = useTranslations("console.top");
  const { view, workshopId, address } = useConsole();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const [setting, setSetting] = useState(false);
  const stageLink = `${address}${stagePath(view.stageKey, address)}`;
  return (
    <>
      <Menu label={t("more")} icon={<EllipsisVertical size={20} />}>
        <MenuItem icon={<SlidersHorizontal size={20} />} onClick={() => setSetting(true)}>
          {t("settings")}
        </MenuItem>
        <MenuItem
          icon={<Link size={20} />}
          note={copied === "yes" ? t("stageLinkCopied") : t("stageLinkNote")}
          onClick={async () => setCopied((await copyText(stageLink)) ? "yes" : "refused")}
        >
          {t("copyStageLink")}
        </MenuItem>
        <MenuLink icon={<Users size={20} />} href={`/workshops/${workshopId}/facilitators`}>
          {t("facilitators")}
        </MenuLink>
        <MenuLink icon={<FileChartColumn size={20} />} href={`/workshops/${workshopId}/report`}>
          {view.phase === "closed" ? t("report") : t("draftReport")}
        </MenuLink>
        <MenuLink icon={<LayoutGrid size={20} />} href="/workshops">
          {t("allWorkshops")}
        </MenuLink>
        {onEnd ? (
          <>
            <MenuLine />
            <MenuItem icon={<CircleStop size={20} />} onClick={onEnd}>
              {t("end")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <SettingsDialog open={setting} onClose={() => setSetting(false)} />
      <LiveRegion message={copied === "yes" ? t("stageLinkCopied") : ""} />
      <Dialog
        open={copied === "refused"}
        onClose={() => setCopied("no")}
        title={t("copyStageLink")}
        description={t("copyByHand")}
      >
        <input className="input text-base!" readOnly value={stageLink} onFocus={(event) => event.target.select()} />
      </Dialog>
    </>
  );
}
