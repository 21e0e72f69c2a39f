import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Logo } from "@/app/_ui/primitives/logo";
import { ownDirection } from "@/app/_ui/primitives/own-direction";
import { SentenceList } from "@/app/_ui/screens/report/sentence-list";
import type { Comparison } from "@/lib/reports/comparison";
import type { ComparisonSentences } from "@/lib/reports/comparison-words";
import { ComparedCards } from "./compared-cards";
import { ComparedAgreement, ComparedMatch, ComparedWorkshops } from "./compared-workshops";

/** Where the files are, and the choice as it stands in every address. */
type Files = { base: string; query: string };
type ComparisonScreenProps = { comparison: Comparison; sentences: ComparisonSentences; files: Files };

const METHOD = ["counted", "difference", "people", "order"] as const;

/** Several workshops of one deck beside each other; looks and prints as a report does. */
export function ComparisonScreen({ comparison, sentences, files }: ComparisonScreenProps) {
  const t = useTranslations("comparison");
  const report = useTranslations("report");
  const open = comparison.workshops.filter(({ closedAt }) => closedAt === null).length;
  return (
    <div className="report">
      <ComparisonHead comparison={comparison} files={files} />
      <main className="rp">
        {open > 0 ? <Banner title={report("draftTitle")}>{t("draft", { count: open })}</Banner> : null}
        <section>
          <h2>{t("findings")}</h2>
          <SentenceList sentences={sentences.findings} />
        </section>
        <ComparedWorkshops workshops={comparison.workshops} />
        <ComparedCards comparison={comparison} sentences={sentences.card} />
        <ComparedAgreement workshops={comparison.workshops} />
        <ComparedMatch workshops={comparison.workshops} />
        <footer className="muted sm rp-e stack gap-3">
          <h2 className="text-lg">{t("method.title")}</h2>
          {METHOD.map((key) => (
            <p key={key}>{t(`method.${key}`)}</p>
          ))}
          <p>{report("article", { article: comparison.article })}</p>
        </footer>
      </main>
    </div>
  );
}

function ComparisonHead({ comparison, files: { base, query } }: Omit<ComparisonScreenProps, "sentences">) {
  const t = useTranslations("comparison");
  const common = useTranslations("common");
  const { workshops, cards, deckTitle } = comparison;
  const people = workshops.reduce((sum, workshop) => sum + workshop.people, 0);
  return (
    <header className="rp-h flex-wrap">
      <div className="min-w-0 grow min-[56rem]:basis-xl">
        <Logo name={common("product")} />
        <h1>{t("heading", { workshops: workshops.length })}</h1>
        <p className="muted lg">{t("by", { deck: ownDirection(deckTitle), cards: cards.length, people })}</p>
      </div>
      <nav className="row rp-x print:hidden" aria-label={t("actions")}>
        <ButtonLink
          variant="primary"
          icon={<Download size={20} />}
          href={`${base}/comparison.xlsx?${query}`}
          download=""
        >
          {t("xlsx")}
        </ButtonLink>
        <ButtonLink href={`${base}/comparison.csv?${query}`} download="">
          {t("csv")}
        </ButtonLink>
        <ButtonLink href={`${base}/differences.csv?${query}`} download="">
          {t("differencesCsv")}
        </ButtonLink>
        <ButtonLink variant="quiet" href="/workshops/compare">
          {t("others")}
        </ButtonLink>
        <ButtonLink variant="quiet" href="/workshops">
          {t("list")}
        </ButtonLink>
      </nav>
    </header>
  );
}
