"use client";

import { LoaderCircle } from "lucide-react";
import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** A link's icon: it turns while the page behind the link is still being made. */
export function LinkIcon({ children }: { children?: ReactNode }) {
  const { pending } = useLinkStatus();
  return pending ? <LoaderCircle className="spin" size={20} /> : children;
}
