import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { CouncilForm } from "@/components/councils/council-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findCouncilChoices } from "@/domain/councils/queries.server";
import { localePath } from "@/messages/locales";
import { save } from "../actions";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/moi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("new") };
}

/** What most councils go by; each of it is the council's own to change. */
const usual = {
  name: "",
  unitId: "",
  campaignId: "",
  quorum: "2/3",
  pass: "1/2",
  passMoreThan: "more",
  passShareOf: "present",
  leastScore: "",
};

/** Sets up a council. The id given here makes that happen once. */
export default async function NewCouncilPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/hoi-dong/moi", "council.enter");
  const choices = await findCouncilChoices(actor);
  if (choices.units.length === 0) notFound();
  const t = await getTranslations("council");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet/hoi-dong"), text: t("list") }]}
      />
      <h1 className="mb-6 text-3xl">{t("new")}</h1>
      <CouncilForm action={save} id={randomUUID()} version={0} values={usual} choices={choices} />
    </WorkPage>
  );
}
