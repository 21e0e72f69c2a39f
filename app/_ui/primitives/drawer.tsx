"use client";

import type { DrawerPopupProps } from "./drawer-popup";
import { useLazyPart } from "./lazy-part";

/** A sheet from below, in reach of the thumb; swiped down, tapped beside or left with Escape, it closes. */
export function Drawer({ open, onClose, ...popup }: DrawerPopupProps) {
  const Popup = useLazyPart<DrawerPopupProps>(loadDrawer, open, onClose);
  return Popup ? <Popup open={open} onClose={onClose} {...popup} /> : null;
}

const loadDrawer = () => import("./drawer-popup").then((module) => module.DrawerPopup);
