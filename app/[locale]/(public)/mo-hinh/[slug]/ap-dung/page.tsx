import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicModelAdoptions, publicStory } from "@/app/_server/public-data";
import { vi } from "@/components/profiles/content";
import { contentLanguage } from "@/components/profiles/profile-words";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { OwnWardLink } from "@/components/units/own-ward-link";
import { UnitName } from "@/components/units/unit-name";
import { UnitSearch } from "@/components/units/unit-search";
import { localePath } from "@/messages/locales";
import { missingMetadata, storyAt } from "../../../_stories/story-at";

type Props = PageProps<"/[locale]/mo-hinh/[slug]/ap-dung">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const model = await publicStory(slug);
  if (model?.kind !== "model") return missingMetadata(locale, slug);
  const t = await getTranslations({ locale, namespace: "adoption" });
  return pageMetadata(locale, `/mo-hinh/${slug}/ap-dung`, {
    title: t("applyTitle", { name: model.name }),
    description: t("applyLead"),
  });
}

/** How to take a model home: for an official the form, for a citizen the way to their ward. */
export default async function ApplyModelPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { story: model, instead } = await storyAt({
    locale,
    slug,
    path: `/mo-hinh/${slug}`,
    part: "/ap-dung",
  });
  if (!model) return instead;
  const t = await getTranslations();
  const adopters = (await publicModelAdoptions(model.id)).filter((one) => one.status === "running");
  const query = `mo-hinh=${encodeURIComponent(slug)}`;
  const here = localePath(locale, `/mo-hinh/${slug}`);
  return (
    <PublicPage section="/mo-hinh" path={`/mo-hinh/${slug}/ap-dung`}>
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/mo-hinh"), text: t("site.models") },
          { href: here, text: model.name, lang: contentLanguage(locale) },
        ]}
      />
      <h1 className="max-w-4xl text-[2rem] wrap-anywhere md:text-4xl">
        {t.rich("adoption.applyHeading", { name: model.name, vi })}
      </h1>
      <p className="mt-3 max-w-prose text-lg">{t("adoption.applyLead")}</p>
      <ol className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <Step number={1} title={t("adoption.step1Title")}>
          <p>{t("adoption.step1")}</p>
          <p className="mt-3">
            <ButtonLink variant="secondary" href={here}>
              {t("adoption.backToModel")}
            </ButtonLink>
          </p>
        </Step>
        <Step number={2} title={t("adoption.step2Title")}>
          <p>{t(adopters.length > 0 ? "adoption.step2" : "adoption.step2None")}</p>
          <ul className="mt-2 flex flex-wrap gap-x-5">
            {adopters.map((one) => (
              <li key={one.id}>
                <a
                  href={localePath(locale, `/don-vi/${one.unitId}#lien-he`)}
                  className="touch-link font-semibold"
                >
                  <UnitName unit={{ name: one.unitName, nameEn: one.unitNameEn }} />
                </a>
              </li>
            ))}
          </ul>
        </Step>
        <Step title={t("adoption.officialTitle")}>
          <p>{t("adoption.officialText")}</p>
          <p className="mt-3">
            <ButtonLink href={localePath(locale, `/ban-lam-viec/nhan-rong/moi?${query}`)} rel="nofollow">
              {t("adoption.officialButton")}
            </ButtonLink>
          </p>
        </Step>
        <Step title={t("adoption.citizenTitle")}>
          <p>{t("adoption.citizenText")}</p>
          <p className="mt-3">
            <ButtonLink href={localePath(locale, `/gioi-thieu-guong?${query}`)} rel="nofollow">
              {t("adoption.citizenButton")}
            </ButtonLink>
          </p>
          <h3 className="mt-6 text-lg">{t("wardPage.meetTitle")}</h3>
          <p className="mt-1 mb-3 text-base text-soft">{t("wardPage.meetLead")}</p>
          <UnitSearch part="lien-he" />
          <OwnWardLink part="lien-he" words={t("wardPage.contactOf", { name: "{name}" })} />
        </Step>
      </ol>
    </PublicPage>
  );
}

function Step({ number, title, children }: { number?: number; title: string; children: ReactNode }) {
  return (
    <li className="border-t-2 border-ink pt-4">
      <h2 className="mb-2 text-xl">
        {number ? <span className="text-red">{number}. </span> : null}
        {title}
      </h2>
      {children}
    </li>
  );
}
