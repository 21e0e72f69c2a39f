"use client";

import { Download, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type MouseEvent, useRef } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import type { ButtonLook } from "@/app/_ui/primitives/button-look";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { useDownload } from "./use-download";

type DownloadFileProps = { href: string; label: string; variant?: ButtonLook["variant"] };

/** Said aloud in such steps, in per cent: every one would be noise. */
const STEP = 25;

const FAILED = { busy: "busy", broken: "failed" } as const;

/** A file that may take a while: a link that works without JavaScript, and with it tells how far it is and can be cancelled. */
export function DownloadFile({ href, label, variant }: DownloadFileProps) {
  const t = useTranslations("report.download");
  const format = useFormatter();
  // Not in the message: the messages of the build know no style of a number (a journey saw "1" for 100%).
  const inPercent = (whole: number) => format.number(whole / 100, { style: "percent" });
  const { state, start, cancel } = useDownload(href);
  const percent = state.kind === "working" ? Math.floor(100 * state.done) : null;
  const said = percent === null ? null : STEP * Math.floor(percent / STEP);
  const link = useRef<HTMLAnchorElement>(null);
  const giveUp = () => {
    cancel();
    // its button goes away with the bar, and focus must not be lost with it
    link.current?.focus();
  };
  const follow = (event: MouseEvent) => {
    // with a key held, the browser's own way: a new tab, a copy of the address
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    start();
  };
  return (
    <span className="dlf">
      <ButtonLink ref={link} variant={variant} icon={<Download size={20} />} href={href} download="" onClick={follow}>
        {label}
      </ButtonLink>
      {percent === null ? null : (
        <span className="dl-on">
          <progress
            className="dl-bar"
            max={100}
            value={percent === 0 ? undefined : percent}
            aria-label={t("working", { label })}
          />
          {percent === 0 ? null : <span className="num">{inPercent(percent)}</span>}
          <Button variant="quiet" icon={<X size={20} />} aria-label={t("cancelOf", { label })} onClick={giveUp}>
            {t("cancel")}
          </Button>
        </span>
      )}
      {state.kind === "failed" ? <span className="dl-on">{t(FAILED[state.why])}</span> : null}
      <LiveRegion
        message={
          state.kind === "failed"
            ? t(FAILED[state.why])
            : said === null
              ? ""
              : t("announce", { label, percent: inPercent(said) })
        }
      />
    </span>
  );
}
