"use client";

import { Drawer } from "@base-ui/react/drawer";
import type { ReactNode } from "react";

export type DrawerPopupProps = {
  open: boolean;
  onClose: () => void;
  /** read aloud when it opens; shown only if the content shows it */
  label: string;
  children: ReactNode;
};

export function DrawerPopup({ open, onClose, label, children }: DrawerPopupProps) {
  return (
    <Drawer.Root open={open} onOpenChange={(next) => next || onClose()} swipeDirection="down">
      <Drawer.Portal>
        <Drawer.Backdrop className="scrim" />
        <Drawer.Viewport>
          <Drawer.Popup className="drawer">
            <Drawer.Title className="vh">{label}</Drawer.Title>
            <Drawer.Content className="stack gap-2">{children}</Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
