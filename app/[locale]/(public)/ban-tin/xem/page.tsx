import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { portalUrl } from "@/app/_server/portal-url";
import { publicUnitsWithStories } from "@/app/_server/public-data";
import { Bulletin } from "@/components/bulletins/bulletin";
import { PrintButton } from "@/components/paper/print-button";
import { PublicPage } from "@/components/site/public-page";
import { ButtonLink } from "@/components/ui/button";
import { readQuery } from "@/domain/address/read-query";
import { bulletinChoice, bulletinQuery, lengthWord, type BulletinChoice } from "@/domain/bulletins/input";
import { findBulletinStories } from "@/domain/bulletins/queries.server";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import "../../_paper/paper.css";
import "../../_paper/bulletin.css";

// The address holds the choice, so every answer is its own: no file is kept.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-tin/xem">): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "bulletin" });
  return { title: t("masthead"), robots: { index: false } };
}

export default async function BulletinPage({ params, searchParams }: PageProps<"/[locale]/ban-tin/xem">) {
  const { locale } = await params;
  const choice = bulletinChoice(readQuery(await searchParams, bulletinQuery));
  const t = await getTranslations("bulletin");
  const [units, stories] = await Promise.all([publicUnitsWithStories(), findBulletinStories(choice.numbers)]);
  const unitName = units.find((unit) => unit.id === choice.unitId)?.name ?? "";
  return (
    <PublicPage
      path={`/ban-tin/xem?${queryOf(choice)}`}
      passedOnAs={[t("masthead"), unitName].filter(Boolean).join(", ")}
      onPaper={null}
    >
      <div className="no-print">
        <div className="flex flex-wrap gap-3">
          <PrintButton label={t("print")} />
          <ButtonLink variant="secondary" href={`${localePath(locale, "/ban-tin")}?${queryOf(choice)}`}>
            {t("change")}
          </ButtonLink>
        </div>
        <p className="mt-2 max-w-prose text-soft">{stories.length > 0 ? t("savePdf") : t("nothingChosen")}</p>
      </div>
      <Bulletin
        stories={stories}
        unitName={unitName}
        issue={choice.issue}
        date={hcmcToday()}
        length={choice.length}
        portal={portalUrl("")}
      />
    </PublicPage>
  );
}

function queryOf({ unitId, issue, length, numbers }: BulletinChoice): string {
  const query = new URLSearchParams({ "don-vi": unitId, so: issue, dai: lengthWord(length) });
  for (const number of numbers) query.append("bai", String(number));
  return query.toString();
}
