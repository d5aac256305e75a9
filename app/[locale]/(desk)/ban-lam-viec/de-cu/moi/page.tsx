import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { findFormOwner, isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { SectionForm } from "@/components/nominations/form/section-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { answersOf } from "@/domain/nominations/answers";
import { localePath } from "@/messages/locales";
import { formChoices } from "../../_nomination/choices";
import { saveSection } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/moi">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: await errorTitle(locale, t("new"), await isPostedWithoutScripts()) };
}

/** Starts a nomination. Nothing is written until something is typed; the id given here makes that happen once. */
export default async function NewNominationPage({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/moi">) {
  const { locale } = await params;
  const actor = await findFormOwner(locale, "/ban-lam-viec/de-cu/moi", "desk.enter");
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") }]}
      />
      <h1 className="mb-6 text-3xl">{t("nomination.section.doi-tuong")}</h1>
      <SectionForm
        owner={actor?.id ?? ""}
        nominationId={randomUUID()}
        version={0}
        marks={{}}
        section="doi-tuong"
        action={saveSection}
        checking={false}
        answers={answersOf(null, null)}
        {...await formChoices(locale, actor, null)}
      />
    </WorkPage>
  );
}
