import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicUnitsWithStories } from "@/app/_server/public-data";
import { BulletinForm } from "@/components/bulletins/bulletin-form";
import { PublicPage } from "@/components/site/public-page";
import { readQuery } from "@/domain/address/read-query";
import { bulletinChoice, bulletinQuery, mostStories } from "@/domain/bulletins/input";
import { listBulletinChoices } from "@/domain/bulletins/queries.server";
import { localePath } from "@/messages/locales";

const mostChoices = 60;

// The address holds the choice, so every answer is its own: no file is kept.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-tin">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "bulletin" });
  return pageMetadata(locale, "/ban-tin", { title: t("title"), description: t("lead") });
}

export default async function BulletinFormPage({ params, searchParams }: PageProps<"/[locale]/ban-tin">) {
  const { locale } = await params;
  const choice = bulletinChoice(readQuery(await searchParams, bulletinQuery));
  const t = await getTranslations("bulletin");
  const [units, stories] = await Promise.all([
    publicUnitsWithStories(),
    listBulletinChoices(choice.unitId || null, choice.numbers, mostChoices),
  ]);
  // A ward that has chosen nothing yet is offered its newest.
  const proposed = choice.unitId && choice.numbers.length === 0 ? stories.slice(0, mostStories) : [];
  const numbers = proposed.length > 0 ? proposed.map(({ number }) => number) : choice.numbers;
  return (
    <PublicPage path="/ban-tin">
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
      <BulletinForm
        choice={{ ...choice, numbers }}
        stories={stories}
        units={units}
        here={localePath(locale, "/ban-tin")}
        sheet={localePath(locale, "/ban-tin/xem")}
      />
    </PublicPage>
  );
}
