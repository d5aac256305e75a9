import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AdoptionForm } from "@/components/adoptions/adoption-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readQuery, slug } from "@/domain/address/read-query";
import { listOwnWards } from "@/domain/adoptions/queries.server";
import { findStory } from "@/domain/profiles/find-story.server";
import { localePath } from "@/messages/locales";
import { record } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/nhan-rong/moi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "adoption.desk" });
  return { title: t("record") };
}

/** Records that the person's unit took the model `?mo-hinh=` home. The id given here makes that happen once. */
export default async function NewAdoptionPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { "mo-hinh": asked } = readQuery(await searchParams, { "mo-hinh": slug() });
  const query = asked ? `?mo-hinh=${asked}` : "";
  const actor = await requireArea(locale, `/ban-lam-viec/nhan-rong/moi${query}`, "desk.enter");
  const model = asked ? await findStory(asked) : null;
  if (model?.kind !== "model") notFound();
  const t = await getTranslations();
  const units = await listOwnWards(actor);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          { href: localePath(locale, "/ban-lam-viec/nhan-rong"), text: t("adoption.desk.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{t("adoption.applyTitle", { name: model.name })}</h1>
      <p className="mt-2 mb-8 text-soft">{units.map((unit) => unit.name).join(", ")}</p>
      <AdoptionForm
        action={record}
        hidden={{ id: randomUUID(), profileId: model.id }}
        units={units}
        values={{ sinceOn: "", adaptation: "", result: "", figures: [] }}
      />
    </WorkPage>
  );
}
