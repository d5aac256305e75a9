import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/app/_server/work-page";
import { PrintButton } from "@/components/paper/print-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { OtherWordPaper } from "@/components/words/other-word-paper";
import { PaperHead, WordPaper } from "@/components/words/word-paper";
import { choice, readQuery } from "@/domain/address/read-query";
import { otherWhose } from "@/domain/confirmations/vocabulary";
import { consentTextsOn } from "@/domain/consent/texts.server";
import { listPhotos } from "@/domain/media/photos.server";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { loadNomination } from "../../../../_nomination/load-nomination";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/xac-nhan/phieu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wordDesk" });
  return { title: t("paperTitle") };
}

/** The form on paper without a link, to be read out or handed over; what was said is then recorded as a reading. */
export default async function WordPaperPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { actor, nomination } = await loadNomination(locale, id, "/xac-nhan/phieu");
  const t = await getTranslations();
  const { ai } = readQuery(await searchParams, { ai: choice(otherWhose, null) });
  const { content, unitName: unit } = nomination;
  const photos = await listPhotos(actor, { kind: "nomination", id });
  const here = localePath(locale, `/ban-lam-viec/de-cu/${id}/xac-nhan/phieu`);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          {
            href: localePath(locale, `/ban-lam-viec/de-cu/${id}/xac-nhan`),
            text: t("wordDesk.title"),
          },
        ]}
      />
      <h1 className="no-print text-3xl">{t("wordDesk.paperTitle")}</h1>
      <div className="no-print mt-3 mb-6 flex flex-wrap items-center gap-4">
        <PrintButton label={t("wordDesk.print")} />
        <p className="text-base text-soft">{t("wordDesk.printLead")}</p>
      </div>
      <p className="no-print mb-6 flex flex-wrap gap-3">
        {[null, ...otherWhose].map((whose) => (
          <ButtonLink
            key={whose}
            variant="quiet"
            href={whose ? `${here}?ai=${whose}` : here}
            aria-current={whose === ai ? "true" : undefined}
          >
            {whose ? t(`wordDesk.whoseWord.${whose}`) : t("wordDesk.ownWord")}
          </ButtonLink>
        ))}
      </p>
      {ai ? (
        <OtherWordPaper head={<PaperHead />} content={content} unit={unit} to={{ whose: ai, name: "" }} />
      ) : (
        <WordPaper content={content} photos={photos} texts={await consentTextsOn(hcmcToday())} unit={unit} />
      )}
    </WorkPage>
  );
}
