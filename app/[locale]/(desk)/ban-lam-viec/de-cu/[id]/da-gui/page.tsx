import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/app/_server/work-page";
import { StateTag } from "@/components/nominations/state-tag";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { ButtonLink } from "@/components/ui/button";
import { listFields } from "@/domain/fields/queries.server";
import { localePath } from "@/messages/locales";
import { loadNomination } from "../../../_nomination/load-nomination";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/da-gui">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "nomination" });
  return { title: t("sentTitle") };
}

export default async function SentPage({ params }: Props) {
  const { locale, id } = await params;
  const { actor, nomination } = await loadNomination(locale, id, "/da-gui");
  if (!nomination.reference) redirect(localePath(locale, `/ban-lam-viec/de-cu/${id}`));
  const t = await getTranslations("nomination");
  const field = (await listFields()).find(({ name }) => name === nomination.content.field);
  // The next one is most often for the same campaign, of the same field.
  const next = new URLSearchParams({
    ...(nomination.campaignId && { dot: nomination.campaignId }),
    ...(field && { "linh-vuc": field.id }),
  }).toString();
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <div className="rounded-xl bg-sage-wash px-6 py-8 text-center">
        <h1 className="text-3xl">{t("sentTitle")}</h1>
        <p className="mt-3">{t("sentReference")}</p>
        <p className="font-serif text-3xl">{nomination.reference}</p>
        <p className="mt-3">
          <StateTag {...nomination} /> <IllustrativeTag of={nomination} />
        </p>
      </div>
      <h2 className="mt-8 text-xl">{t("sentNextTitle")}</h2>
      <p className="mt-2">{t("sentNext")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={localePath(locale, `/ban-lam-viec/de-cu/moi?${next}`)}>{t("another")}</ButtonLink>
        <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec")}>
          {t("backToDesk")}
        </ButtonLink>
      </p>
    </WorkPage>
  );
}
