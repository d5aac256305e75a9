import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { SectionForm } from "@/components/nominations/form/section-form";
import { NominationHead } from "@/components/nominations/nomination-head";
import { readQuery, said } from "@/domain/address/read-query";
import { answersOf } from "@/domain/nominations/answers";
import { missingAnswers } from "@/domain/nominations/completeness";
import { sectionIds } from "@/domain/nominations/questions/question";
import { formPages, openSections, pageOf, sectionsOn } from "@/domain/nominations/sections";
import { listQuestionsOn } from "@/domain/remarks/field-comments.server";
import { isOneOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";
import { formChoices } from "../../../_nomination/choices";
import { loadNominationForForm } from "../../../_nomination/load-nomination";
import { saveSection } from "../../actions";
import { answerHere } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/[page]">;

export async function generateMetadata({ params }: Props) {
  const { locale, page } = await params;
  if (!isOneOf(formPages, page)) return {};
  const t = await getTranslations({ locale, namespace: "nomination" });
  return { title: await errorTitle(locale, t(`page.${page}`), await isPostedWithoutScripts()) };
}

/**
 * A page of the nomination that is one form. The address of a section, as bookmarks and earlier links have it, leads to the page
 * it stands on.
 */
export default async function FormPage({ params, searchParams }: Props) {
  const { locale, id, page } = await params;
  const here = localePath(locale, `/ban-lam-viec/de-cu/${id}`);
  const { kiem } = readQuery(await searchParams, { kiem: said() });
  if (!isOneOf(formPages, page)) {
    if (!isOneOf(sectionIds, page)) notFound();
    // Without a part of its own the browser keeps the one of the link: the field that an error was about.
    redirect(`${here}/${pageOf(page)}${kiem ? "?kiem=1" : `#${page}`}`);
  }
  // One form can be shown again, empty but for what was typed, to whoever's session has ended.
  const { actor, nomination } = await loadNominationForForm(locale, id, `/${page}`);
  const open = nomination ? openSections(nomination) : sectionsOn(page);
  const sections = sectionsOn(page).filter((section) => open.includes(section));
  if (sections.length === 0) redirect(here);
  const t = await getTranslations("nomination");
  // Whoever comes from the check page sees here what it found.
  const missing = kiem && nomination ? missingAnswers(nomination.content, "told") : {};
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <NominationHead id={id} nomination={nomination} page={page} title={t(`page.${page}`)} />
      <SectionForm
        owner={actor?.id ?? ""}
        nominationId={id}
        version={nomination?.version ?? 0}
        marks={nomination?.marks ?? {}}
        standing={(await isPostedWithoutScripts()) ? (nomination?.content ?? null) : null}
        page={page}
        sections={sections}
        action={saveSection}
        missing={missing}
        checking={kiem}
        asked={nomination ? await listQuestionsOn(nomination, sections) : []}
        reply={answerHere}
        answers={nomination?.answers ?? answersOf(null, null)}
        {...await formChoices(locale, actor, nomination)}
      />
    </WorkPage>
  );
}
