import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/primitives/button";
import { nameOf } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";
import { switchTo } from "./actions";
import { sharedOn } from "./shared";

/** The way back for the others who share this phone, wherever the one before them left it: at the door, locked out, gone. */
export async function SharedPeople({ code }: { code: string }) {
  const workshop = await deps().store.workshops.openByCode(code);
  const others = workshop === null ? [] : await sharedOn(code, workshop.id);
  if (workshop === null || others.length === 0) return null;
  const t = await getTranslations("me");
  return (
    <section className="stack gap-3 p-5" aria-label={t("sharedHeading")}>
      <h2 className="text-xl">{t("sharedHeading")}</h2>
      {others.map(({ person }) => (
        <form key={person.id} action={switchTo.bind(null, code, person.id)}>
          <Button type="submit" wide>
            {t("switch", { name: nameOf(workshop, person) })}
          </Button>
        </form>
      ))}
    </section>
  );
}
