"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Entry = { label: string; icon: ReactNode } & (
  | { href: string; download?: boolean }
  | { onSelect: () => void; bad?: boolean }
);

const LOOK =
  "flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-4 outline-none data-highlighted:bg-sunk";

/** What is rarely wanted of one thing in a list, behind three dots. */
export function MoreMenu({ label, entries }: { label: string; entries: Entry[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className="ibtn" aria-label={label} title={label}>
        <Ellipsis size={20} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-40" align="end" sideOffset={4}>
          <Menu.Popup className="min-w-56 rounded-panel bg-surface p-1.5 text-ink shadow-pop outline-none">
            {entries.map((entry) =>
              "href" in entry ? (
                <Menu.LinkItem
                  key={entry.label}
                  className={`${LOOK} no-underline`}
                  {...(entry.download ? { href: entry.href, download: "" } : { render: <Link href={entry.href} /> })}
                  closeOnClick
                >
                  {entry.icon}
                  {entry.label}
                </Menu.LinkItem>
              ) : (
                <Menu.Item key={entry.label} className={entry.bad ? `${LOOK} text-bad` : LOOK} onClick={entry.onSelect}>
                  {entry.icon}
                  {entry.label}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
