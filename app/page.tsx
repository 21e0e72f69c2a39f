import { getTranslations } from "next-intl/server";

export default async function FirstPage() {
  const t = await getTranslations("common");
  return (
    <main>
      <h1>{t("product")}</h1>
      <p>{t("description")}</p>
    </main>
  );
}
