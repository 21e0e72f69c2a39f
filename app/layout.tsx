import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeAttribute } from "@/app/_ui/primitives/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("description"),
    manifest: "/manifest.webmanifest",
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Next puts the nonce of the request's Content-Security-Policy on its scripts only in pages drawn per request;
  // a page made at build time would carry none and run no script.
  await headers();
  return (
    <html lang={await getLocale()} data-theme={themeAttribute((await cookies()).get(THEME_COOKIE)?.value)}>
      <body>{children}</body>
    </html>
  );
}
