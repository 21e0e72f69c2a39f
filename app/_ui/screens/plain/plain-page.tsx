import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/app/_ui/primitives/logo";

/** The frame of a page with one thing to say or to do: the mark and one column. */
export function PlainPage({
  product,
  title,
  lead,
  children,
}: {
  product: string;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="desk">
      <header className="dt">
        <Link href="/" className="logo-l">
          <Logo name={product} />
        </Link>
      </header>
      <main className="desk-narrow">
        <div>
          <h1 className="text-3xl">{title}</h1>
          {lead ? <p className="lg muted mt-2">{lead}</p> : null}
        </div>
        {children}
      </main>
    </div>
  );
}
