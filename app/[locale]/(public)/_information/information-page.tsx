import { getTranslations } from "next-intl/server";
import { publicRuleBases } from "@/app/_server/public-data";
import { RuleBasis } from "@/components/documents/rule-basis";
import { OperatorSection } from "@/components/site/operator";
import { PublicPage } from "@/components/site/public-page";
import type { RuleName } from "@/domain/documents/vocabulary";
import { hcmcToday } from "@/domain/time/dates";

/** The standing pages, as data: address and the sections of their words. */
export const informationPages = {
  about: {
    path: "/gioi-thieu",
    sections: ["about.origin", "about.press", "about.illustrative", "about.source"],
  },
  privacy: {
    path: "/quyen-rieng-tu",
    sections: [
      "privacy.readers",
      "privacy.device",
      "privacy.addresses",
      "privacy.people",
      "privacy.children",
      "privacy.suggestions",
      "privacy.never",
      "privacy.withdraw",
      "privacy.accounts",
    ],
  },
  accessibility: {
    path: "/tro-nang",
    sections: [
      "accessibility.hold",
      "accessibility.scripts",
      "accessibility.checked",
      "accessibility.gaps",
      "accessibility.report",
    ],
  },
} as const;

export type InformationPageId = keyof typeof informationPages;

type Section = (typeof informationPages)[InformationPageId]["sections"][number];

/** What a section tells is asked by law: the articles are the administrators' data. */
const rests: Partial<Record<Section, RuleName>> = {
  "about.press": "press",
  "privacy.people": "consent",
  "privacy.children": "consent",
};

/** A page of plain words, which stand in messages/ under `pages`, and who answers for them. */
export async function InformationPage({ id }: { id: InformationPageId }) {
  const t = await getTranslations("pages");
  const { path, sections } = informationPages[id];
  const bases = await publicRuleBases();
  const today = hcmcToday();
  return (
    <PublicPage path={path} passedOnAs={t(`${id}.title`)}>
      <article className="prose" data-portal-day={today}>
        <h1 className="text-4xl">{t(`${id}.title`)}</h1>
        <p className="text-lg">{t(`${id}.lead`)}</p>
        {sections.map((section: Section) => {
          const rule = rests[section];
          return (
            <section key={section}>
              <h2>{t(`${section}.title`)}</h2>
              <p className="mt-2">{t(`${section}.text`)}</p>
              {rule ? <RuleBasis rule={rule} bases={bases} today={today} /> : null}
            </section>
          );
        })}
        <OperatorSection />
      </article>
    </PublicPage>
  );
}
