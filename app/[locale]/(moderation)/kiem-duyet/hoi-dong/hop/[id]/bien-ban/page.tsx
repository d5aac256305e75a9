import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { paperTold } from "@/app/_server/paper-words";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PaperMenu } from "@/components/papers/paper-menu";
import { PaperView } from "@/components/papers/paper-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { meetingPath } from "@/domain/councils/vocabulary";
import { DomainError } from "@/domain/errors";
import { makePapers, offeredPapers } from "@/domain/papers/make-papers.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/hop/[id]/bien-ban">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("minutes") };
}

/** The minutes as they will be printed, and the way to them and to the draft decision in Word. */
export default async function MinutesPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `${meetingPath(id)}/bien-ban`, "council.enter");
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const of = { from: "meeting", id } as const;
  const offered = await orNotFound(offeredPapers(actor, of));
  const papers = await makePapers(actor, "minutes", of, await paperTold()).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "paper-nobody") return [];
    throw error;
  });
  const t = await getTranslations("council");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="wide">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[
          { href: localePath(locale, "/kiem-duyet/hoi-dong"), text: t("list") },
          { href: localePath(locale, meetingPath(id)), text: t("meeting") },
        ]}
      />
      <h1 className="text-3xl">{t("minutes")}</h1>
      <p className="mt-2 mb-4 max-w-2xl text-soft">{t("minutesLead")}</p>
      <PaperMenu offered={offered} {...of} title={t("papers")} />
      <div className="mt-4 max-w-4xl">
        {papers.map((paper) => (
          <PaperView key={paper.title} paper={paper} whole />
        ))}
      </div>
    </WorkPage>
  );
}
