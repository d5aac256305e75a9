import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { PublicPage } from "@/components/site/public-page";
import { ButtonLink } from "@/components/ui/button";
import { UnitName } from "@/components/units/unit-name";
import { readQuery, words } from "@/domain/address/read-query";
import { findReceivers, findStateOf } from "@/domain/suggestions/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/gioi-thieu-guong/da-gui">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggest" });
  return { title: t("sentTitle"), robots: { index: false } };
}

/** Thanks, the reference, and what happens next. */
export default async function SentPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { ma } = readQuery(await searchParams, { ma: words(40) });
  const sent = ma ? await findStateOf(ma) : null;
  if (!sent) notFound();
  const t = await getTranslations("suggest");
  const receivers = await findReceivers(sent.reference);
  return (
    <PublicPage path="/gioi-thieu-guong">
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t("sentTitle")}</h1>
        <p className="mt-6 rounded-xl bg-sage-wash px-6 py-5">
          <span className="block">{t("reference")}</span>
          <strong className="font-serif text-3xl" data-testid="reference">
            {sent.reference}
          </strong>
          <span className="mt-3 block">{t("receivedBy")}</span>
          <strong className="font-semibold wrap-anywhere" data-testid="receivers">
            {receivers.map((unit, at) => (
              <Fragment key={unit.id}>
                {at > 0 ? ", " : null}
                <UnitName unit={unit} />
              </Fragment>
            ))}
          </strong>
        </p>
        <p className="mt-6">{t("keepReference")}</p>
        <h2 className="mt-8 text-xl">{t("nextTitle")}</h2>
        <p className="mt-2">{t(`next.${sent.topic}`)}</p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink
            variant="secondary"
            href={localePath(locale, `/gioi-thieu-guong/tra-cuu?ma=${sent.reference}`)}
          >
            {t("ask")}
          </ButtonLink>
          <ButtonLink variant="quiet" href={localePath(locale, "/")}>
            {t("home")}
          </ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}
