"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import type { ReactNode } from "react";

const ITEM =
  "flex min-h-12 w-full cursor-pointer items-center gap-3 rounded-control px-3 py-2 font-semibold outline-none data-highlighted:bg-sunk data-disabled:cursor-not-allowed data-disabled:text-ink-3";

/** A button that opens a list of quiet actions; it lies also over a dialog. */
export function Menu({
  label,
  icon,
  boxed,
  children,
}: {
  label: string;
  icon: ReactNode;
  boxed?: boolean;
  children: ReactNode;
}) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger className={boxed ? "ibtn box" : "ibtn"} aria-label={label} title={label}>
        {icon}
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="z-50 outline-none" sideOffset={8} align="end" collisionPadding={8}>
          <BaseMenu.Popup className="w-72 max-w-[calc(100vw-1rem)] rounded-panel bg-surface p-1.5 text-ink shadow-pop outline-none">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type ItemProps = { icon: ReactNode; children: ReactNode; note?: ReactNode };

/** A disabled item stays in the list, and `note` says why it cannot be used now. */
export function MenuItem({
  icon,
  children,
  note,
  disabled,
  onClick,
}: ItemProps & { disabled?: boolean; onClick: () => void }) {
  return (
    <BaseMenu.Item className={ITEM} disabled={disabled} onClick={onClick}>
      {icon}
      <Words note={note}>{children}</Words>
    </BaseMenu.Item>
  );
}

export function MenuLink({ icon, children, href }: ItemProps & { href: string }) {
  return (
    <BaseMenu.LinkItem className={`${ITEM} no-underline`} href={href}>
      {icon}
      <Words>{children}</Words>
    </BaseMenu.LinkItem>
  );
}

export const MenuLine = () => <BaseMenu.Separator className="mx-3 my-1.5 h-px bg-line" />;

const Words = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <span className="grow">
    {children}
    {note ? <span className="xs muted block font-normal">{note}</span> : null}
  </span>
);
