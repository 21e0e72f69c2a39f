"use client";

import { Link } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { QrCode } from "@/app/_ui/primitives/qr";
import { codeGroups, hostOf, joinLink } from "./code-text";
import { useConsole } from "./console-context";

/** How people get in: address, code, QR code, and the choice among the addresses of this machine. */
export function JoinCard() {
  const t = useTranslations("console.join");
  const { view, address } = useConsole();
  const [first, second] = codeGroups(view.code);
  return (
    <div className="flex flex-wrap items-center gap-6">
      <div className="w-44 max-w-full overflow-hidden rounded-control">
        <QrCode text={joinLink(address, view.code)} label={t("qr", { address: joinLink(address, view.code) })} />
      </div>
      <div className="stack grow basis-64 gap-3">
        <p>
          {t.rich("goTo", {
            address: () => (
              <b className="wrap-anywhere" dir="ltr">
                {hostOf(address)}
              </b>
            ),
          })}
        </p>
        <p className="ct-code max-w-80" dir="ltr">
          <span className="code ctr text-3xl!">{first}</span>
          <span className="code ctr text-3xl!">{second}</span>
        </p>
        <AddressChoice />
        <div>
          <CopyButton
            text={joinLink(address, view.code)}
            label={t("copy")}
            icon={<Link size={20} />}
            variant="secondary"
          />
        </div>
      </div>
    </div>
  );
}

/** A laptop in a training room often has several addresses, and only a person knows which network the phones are in. */
function AddressChoice() {
  const t = useTranslations("console.join");
  const { addresses, address, chooseAddress } = useConsole();
  const id = useId();
  if (addresses.length < 2) return null;
  return (
    <div>
      <label className="label text-sm!" htmlFor={id}>
        {t("address")}
      </label>
      <select
        id={id}
        className="input text-base!"
        value={address}
        onChange={(event) => chooseAddress(event.target.value)}
      >
        {addresses.map((one) => (
          <option key={one} value={one}>
            {hostOf(one)}
          </option>
        ))}
      </select>
      <p className="hint">{t("addressHint")}</p>
    </div>
  );
}
