import { getTranslations } from "next-intl/server";
import { OperatorSection } from "@/components/site/operator";
import { PublicPage } from "@/components/site/public-page";

/** The standing pages, as data: address and the sections of their words. */
export const informationPages = {
  about: { path: "/gioi-thieu", sections: ["origin", "press", "illustrative", "source"] },
  privacy: {
    path: "/quyen-rieng-tu",
    sections: [
      "readers",
      "device",
      "addresses",
      "people",
      "children",
      "suggestions",
      "never",
      "withdraw",
      "accounts",
    ],
  },
  accessibility: { path: "/tro-nang", sections: ["hold", "scripts", "checked", "gaps", "report"] },
} as const;

export type InformationPageId = keyof typeof informationPages;

/** A page of plain words, which stand in messages/ under `pages`, and who answers for them. */
export async function InformationPage({ id }: { id: InformationPageId }) {
  const t = await getTranslations("pages");
  const { path, sections } = informationPages[id];
  return (
    <PublicPage path={path}>
      <article className="prose">
        <h1 className="text-4xl">{t(`${id}.title`)}</h1>
        <p className="text-lg">{t(`${id}.lead`)}</p>
        {sections.map((section) => (
          <section key={section}>
            <h2>{t(`${id}.${section}.title` as "about.origin.title")}</h2>
            <p className="mt-2">{t(`${id}.${section}.text` as "about.origin.text")}</p>
          </section>
        ))}
        <OperatorSection />
      </article>
    </PublicPage>
  );
}
