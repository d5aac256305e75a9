import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { RecentImports } from "@/components/sheets/recent-imports";
import { UploadForm } from "@/components/sheets/upload-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readQuery, slug, words } from "@/domain/address/read-query";
import { openOn, openToAny } from "@/domain/campaigns/open";
import { listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { listOwnUnits, usualUnitOf } from "@/domain/nominations/wards.server";
import type { Actor } from "@/domain/permissions";
import { findRoll } from "@/domain/rolls/load-roll.server";
import { sheetLimits } from "@/domain/sheets/grid";
import { listImports } from "@/domain/sheets/imports.server";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/tu-tep">;

const query = { ...uploadQuery, dot: slug(), "danh-sach": words(40) };

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sheet" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  return { title: await errorTitle(locale, t("title"), refused !== null) };
}

/** Brings in a file of names: for which campaign and unit, and what was brought in lately. */
export default async function FileOfNamesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/danh-sach/tu-tep", "desk.enter");
  const t = await getTranslations("sheet");
  const all = await getTranslations();
  const asked = readQuery(await searchParams, query);
  const imports = await listImports(actor);
  const places = await placesOf(actor, asked["danh-sach"], asked.dot);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach" width="text">
      <Breadcrumbs
        label={all("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/danh-sach"), text: all("rollDesk.title") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("lead")}</p>
      {places.chosen.rollId ? (
        <p className="mb-6">{t("intoRoll", { unit: String(places.units[0]?.label) })}</p>
      ) : null}
      {places.campaigns.length === 0 ? (
        <p>{t("noCampaign")}</p>
      ) : (
        <UploadForm
          {...places}
          largest={sheetLimits.file}
          hint={t("fileHint", {
            size: sheetLimits.file / 1024 / 1024,
            rows: sheetLimits.rows.toLocaleString(locale === "en" ? "en" : "vi-VN"),
          })}
          refused={refusedUpload(asked)}
        />
      )}
      <RecentImports imports={imports} />
      {imports.length > 0 ? <TakeOut list="imports" locale={locale} /> : null}
    </WorkPage>
  );
}

/** What the form offers: the campaigns open to the person's units, or those of the one roll that asked for a file. */
async function placesOf(actor: Actor, rollId: string, dot: string | null) {
  const units = await listOwnUnits(actor);
  const roll = rollId ? await findRoll(actor, rollId) : null;
  const unitIds = roll ? [roll.unitId] : units.map(({ id }) => id);
  const open = openToAny(unitIds, openOn(hcmcToday(), await listCampaignsWithDeadline())).filter(
    ({ id }) => !roll || id === roll.campaignId,
  );
  const campaigns = open.map(({ id, name }) => ({ value: id, label: name }));
  const own = roll ? [{ id: roll.unitId, name: roll.unitName }] : units;
  return {
    campaigns,
    units: own.map(({ id, name }) => ({ value: id, label: name })),
    chosen: {
      campaignId: open.find(({ id }) => id === dot)?.id ?? "",
      unitId: roll?.unitId ?? (await usualUnitOf(actor)) ?? "",
      rollId: roll?.id ?? "",
    },
  };
}
