import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { SettleForms } from "@/components/suggestions/settle-forms";
import { stateTones } from "@/components/suggestions/suggestion-list";
import { SuggestionWords } from "@/components/suggestions/suggestion-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { Tag } from "@/components/ui/tag";
import { can } from "@/domain/permissions";
import { findSuggestion } from "@/domain/suggestions/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { decline, handle, nominate, takeUp } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/gioi-thieu/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggestionDesk" });
  return { title: t("one") };
}

/** One suggestion or mistake, and what to do with it. */
export default async function SuggestionPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/ban-lam-viec/gioi-thieu/${id}`, "suggestion.enter");
  const suggestion = await findSuggestion(actor, id);
  if (!suggestion) notFound();
  const t = await getTranslations();
  const mayNominate =
    suggestion.topic === "suggestion" &&
    suggestion.units.some((unit) => can(actor, "nomination.create", { unitId: unit.id }));
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/gioi-thieu" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/gioi-thieu"), text: t("suggestionDesk.title") }]}
      />
      <p className="mb-2 flex flex-wrap items-center gap-3 text-soft">
        <Tag tone={stateTones[suggestion.state]}>
          {suggestion.state === "new" && suggestion.takenUpAt
            ? t("suggestionDesk.takenUp")
            : t(`suggestionDesk.state.${suggestion.state}`)}
        </Tag>
        <IllustrativeTag of={suggestion} />
        {[suggestion.reference, formatMoment(suggestion.createdAt)].join(" · ")}
      </p>
      <h1 className="mb-6 text-3xl wrap-anywhere">
        {suggestion.topic === "mistake"
          ? t("suggestionDesk.mistakeIn", { name: suggestion.name })
          : suggestion.name}
      </h1>
      <SuggestionWords suggestion={suggestion} />
      {suggestion.state === "new" && !suggestion.takenUpAt ? (
        <div className="mt-6">
          <ButtonForm action={takeUp} values={{ id }} variant="secondary">
            {t("suggestionDesk.takeUp")}
          </ButtonForm>
          <p className="mt-2 text-base text-soft">{t("suggestionDesk.takeUpMeans")}</p>
        </div>
      ) : null}
      {suggestion.state === "new" ? (
        <SettleForms
          id={id}
          topic={suggestion.topic}
          hasContact={suggestion.contact !== null}
          actions={{ nominate: mayNominate ? nominate : null, handle, decline }}
        />
      ) : null}
    </WorkPage>
  );
}
