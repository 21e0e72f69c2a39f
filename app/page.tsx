import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { CodeField } from "@/app/_ui/primitives/code-field";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { Logo } from "@/app/_ui/primitives/logo";
import { Poster } from "@/app/_ui/screens/landing/poster";
import { currentFacilitator } from "@/app/(facilitator)/gate";

export default async function LandingPage() {
  const [t, common, facilitator] = await Promise.all([
    getTranslations("landing"),
    getTranslations("common"),
    currentFacilitator(),
  ]);
  return (
    <div className="landing">
      <header className="l-head">
        <Logo name={common("product")} />
        <ButtonLink variant="quiet" href={facilitator ? "/workshops" : "/signin"}>
          {t(facilitator ? "yourWorkshops" : "signIn")}
        </ButtonLink>
      </header>
      <main className="l-main">
        <section className="l-join">
          <h1>{t("title")}</h1>
          <p className="lg muted max-[60rem]:hidden">{t("lead")}</p>
          <form className="l-row" action="/join" method="get">
            <CodeField label={common("codeField")} autoFocus />
            <GoButton type="submit">{t("join")}</GoButton>
          </form>
        </section>
        <section className="l-run">
          <div>
            <h2>{t("runTitle")}</h2>
            <p className="muted max-[60rem]:hidden">{t("runText")}</p>
          </div>
          <div className="row">
            <Link className="btn sec lg max-[60rem]:w-full" href="/workshops/new">
              {t("run")}
            </Link>
          </div>
        </section>
        <p className="l-honest">{t("about")}</p>
      </main>
      <Poster />
    </div>
  );
}
