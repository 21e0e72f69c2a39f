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

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const FAILED = { busy: "busy", broken: "failed" } as const;

/** A file that may take a while: a link that works without JavaScript, and with it tells how far it is and can be cancelled. */
export function DownloadFile({ href, label, variant }: DownloadFileProps) {
  const t = useTranslations("report.download");
  const format = useFormatter();
  // Not in the message: the messages of the build know no style of a number (a journey saw "1" for 100%).
  const inPercent = (whole: number) => format.number(whole / 100, { style: "percent" });
  const { state, start, cancel } = useDownload(href);
  const percent = state.kind === "working" ? Math.floor(100 * state.done) : null;
  // Drawn, or of a kind that does not say how far it is: from then on it is the network that one waits for.
  const coming = state.kind === "working" && state.bytes > 0 && (percent === 0 || percent === 100);
  const came = coming ? t("came", { size: format.number(state.bytes / 1_000_000, ONE_DECIMAL) }) : null;
  const step = percent === null ? null : inPercent(STEP * Math.floor(percent / STEP));
  const said = coming ? t("coming", { label }) : step === null ? "" : t("announce", { label, percent: step });
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
            value={percent === 0 || coming ? undefined : percent}
            aria-label={t("working", { label })}
          />
          {coming ? <span className="num">{came}</span> : null}
          {percent === 0 || coming ? null : <span className="num">{inPercent(percent)}</span>}
          <Button variant="quiet" icon={<X size={20} />} aria-label={t("cancelOf", { label })} onClick={giveUp}>
            {t("cancel")}
          </Button>
        </span>
      )}
      {state.kind === "failed" ? <span className="dl-on">{t(FAILED[state.why])}</span> : null}
      <LiveRegion message={state.kind === "failed" ? t(FAILED[state.why]) : said} />
    </span>
  );
}
