import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { LinkIcon } from "./link-icon";

type ButtonLinkProps = Omit<ComponentProps<"a">, "href"> & ButtonLook & { href: string; icon?: ReactNode };

/** A link that looks like a button. Downloads, new windows and other hosts get a plain anchor, all else Next's link. */
export function ButtonLink({ variant, size, wide, icon, className, children, href, ...rest }: ButtonLinkProps) {
  const look = buttonClass({ variant, size, wide }, className);
  const plain = rest.download !== undefined || rest.target !== undefined || !href.startsWith("/");
  return plain ? (
    <a {...rest} href={href} className={look}>
      {icon}
      {children}
    </a>
  ) : (
    <Link {...rest} href={href} className={look}>
      <LinkIcon>{icon}</LinkIcon>
      {children}
    </Link>
  );
}
