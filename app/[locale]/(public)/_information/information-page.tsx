import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/site/public-page";

/** The standing pages, as data: address and how many sections their words have. */
export const informationPages = {
  about: { path: "/gioi-thieu", sections: ["s1", "s2", "s3", "s4"] },
  privacy: { path: "/quyen-rieng-tu", sections: ["s1", "s2", "s3", "s5", "s4"] },
  accessibility: { path: "/tro-nang", sections: ["s1", "s2", "s3"] },
} as const;

export type InformationPageId = keyof typeof informationPages;

/** A page of plain words; the words stand in messages/ under `pages`. */
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
            <h2>{t(`${id}.${section}.title` as "about.s1.title")}</h2>
            <p className="mt-2">{t(`${id}.${section}.text` as "about.s1.text")}</p>
          </section>
        ))}
      </article>
    </PublicPage>
  );
}
