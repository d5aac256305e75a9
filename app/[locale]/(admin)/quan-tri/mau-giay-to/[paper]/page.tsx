import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { WordingForm } from "@/components/papers/wording-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Select } from "@/components/ui/controls";
import { readQuery, slug } from "@/domain/address/read-query";
import { listOrganisers } from "@/domain/campaigns/admin-queries.server";
import { gapMeans, gapsOf, isBlockGap } from "@/domain/papers/gaps";
import { listToTryWith } from "@/domain/papers/try-wording.server";
import { paperKinds, papers } from "@/domain/papers/vocabulary";
import { findWordingToEdit } from "@/domain/papers/wordings.server";
import { localePath } from "@/messages/locales";
import { resetOne, saveOne } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/quan-tri/mau-giay-to/[paper]">;

const kindAt = (address: string) => paperKinds.find((kind) => papers[kind].file === address);

export async function generateMetadata({ params }: Props) {
  const { locale, paper } = await params;
  const kind = kindAt(paper);
  const t = await getTranslations({ locale });
  return { title: kind ? t(`papers.kind.${kind}.name`) : t("paperAdmin.title") };
}

/** A paper's wording: everybody's, or with `?don-vi=` a ward's own. */
export default async function WordingPage({ params, searchParams }: Props) {
  const { locale, paper } = await params;
  const address = `/quan-tri/mau-giay-to/${paper}`;
  const actor = await requireArea(locale, address, "admin.enter");
  const kind = kindAt(paper);
  if (!kind) notFound();
  const units = (await listOrganisers()).filter(({ isFormer }) => !isFormer);
  const { "don-vi": asked } = readQuery(await searchParams, { "don-vi": slug() });
  const unit = units.find(({ id }) => id === asked) ?? null;
  const { wording, version } = await findWordingToEdit(actor, kind, unit?.id ?? null);
  const t = await getTranslations();
  const whose = { kind, unitId: unit?.id ?? "", version: String(version) };
  return (
    <AdminPage actor={actor} current="/quan-tri/mau-giay-to" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/quan-tri/mau-giay-to"), text: t("paperAdmin.title") }]}
      />
      <h1 className="text-3xl wrap-anywhere">
        {t("paperAdmin.edit", { paper: t(`papers.kind.${kind}.name`) })}
      </h1>
      <p className="mt-1 mb-4 font-semibold">
        {unit ? t("paperAdmin.forUnit", { unit: unit.name }) : t("paperAdmin.forAll")}
      </p>
      <form action={localePath(locale, address)} className="mb-2 flex flex-wrap items-end gap-3">
        <Select
          id="don-vi"
          label={t("paperAdmin.chooseUnit")}
          defaultValue={unit?.id ?? ""}
          options={[
            { value: "", label: t("paperAdmin.everyone") },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button variant="secondary" className="mb-6">
          {t("paperAdmin.open")}
        </Button>
      </form>
      <Renewed by={`${unit?.id} ${version}`}>
        <WordingForm
          action={saveOne}
          values={whose}
          wording={wording}
          campaigns={(await listToTryWith(actor)).map(({ id, name }) => ({ value: id, label: name }))}
        >
          <details className="mb-6 rounded-lg border border-line bg-raised px-4 py-2" open>
            <summary className="tap font-semibold">{t("paperAdmin.gaps")}</summary>
            <dl className="grid gap-x-4 gap-y-1 text-base sm:grid-cols-[auto_minmax(0,1fr)]">
              {gapsOf(kind).map((gap) => (
                <div key={gap} className="contents">
                  <dt className="font-mono text-sm leading-7 max-sm:mt-2">{`{${gap}}`}</dt>
                  <dd className="text-soft">
                    {gapMeans(gap)}
                    {isBlockGap(gap) ? ` (${t("paperAdmin.blockGap")})` : null}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </WordingForm>
      </Renewed>
      {version > 0 ? (
        <div className="mt-10">
          <ConfirmForm
            action={resetOne}
            values={whose}
            opener={t("paperAdmin.reset")}
            means={t("paperAdmin.resetMeans")}
            confirm={t("paperAdmin.resetSure")}
          />
        </div>
      ) : null}
    </AdminPage>
  );
}
