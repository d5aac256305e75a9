import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { Birthdays } from "@/components/birthdays/birthdays";
import { deskHref, deskQuery, type DeskAddress } from "@/components/nominations/desk/desk-address";
import { DeskFilter, DeskTabs } from "@/components/nominations/desk/desk-filter";
import { DeskList } from "@/components/nominations/desk/desk-list";
import { DeskSelection } from "@/components/nominations/desk/desk-selection";
import { DeskWork } from "@/components/nominations/desk/desk-work";
import { fullName } from "@/components/nominations/desk/full-name";
import { deskTools } from "@/components/work/work-header";
import { QuotaBars } from "@/components/nominations/desk/quota-bars";
import { PaperMenu } from "@/components/papers/paper-menu";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { listBirthdays } from "@/domain/birthdays/queries.server";
import { listWordWork } from "@/domain/confirmations/waiting.server";
import { DomainError } from "@/domain/errors";
import { listFields } from "@/domain/fields/queries.server";
import {
  countDesk,
  deskChoices,
  deskPageSize,
  listDesk,
  type DeskFilter as Asked,
} from "@/domain/nominations/desk-list.server";
import {
  findWaitingTips,
  listCommented,
  listOpenCampaigns,
  listReturned,
} from "@/domain/nominations/desk-work.server";
import { listOwnUnits } from "@/domain/nominations/wards.server";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import type { Actor } from "@/domain/permissions";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { weekOf } from "@/domain/time/weeks";
import { listOpenWithdrawals } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { deleteChosen, sendChosen } from "./de-cu/actions";

type Props = PageProps<"/[locale]/ban-lam-viec">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: t("title") };
}

/** The desk: what waits for the ward, how much of its quotas is used, then every nomination of its own. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec", "desk.enter");
  const t = await getTranslations();
  const { trang, chon, xoa, ...asked } = readQuery(await searchParams, {
    ...deskQuery,
    xoa: wholeNumber(1, 100),
  });
  const [returned, campaigns, tips, commented, words, withdrawals, wards] = await Promise.all([
    listReturned(actor),
    listOpenCampaigns(actor),
    findWaitingTips(actor),
    listCommented(actor),
    listWordWork(actor),
    listOpenWithdrawals(actor, ["official"]),
    listOwnUnits(actor),
  ]);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 md:mb-5">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-3xl">{t("desk.title")}</h1>
          <p className="text-base text-soft">{formatDate(hcmcToday())}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-5">
          {/* On a phone these stand in the menu: what waits comes first. */}
          {deskTools.map(({ path, label }) => (
            <a key={path} href={localePath(locale, path)} className="touch-link text-base max-md:hidden">
              {t(label)}
            </a>
          ))}
          {/* On a phone it stays under the thumb. */}
          <p className="z-10 flex gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:border-line max-md:bg-paper max-md:px-4 max-md:py-2">
            <ButtonLink
              variant="secondary"
              href={localePath(locale, "/ban-lam-viec/danh-sach/tu-tep")}
              className="max-md:flex-1 max-md:px-2"
            >
              <span>
                {t.rich("desk.fromSheet", {
                  wide: (words) => <span className="max-md:hidden">{words}</span>,
                })}
              </span>
            </ButtonLink>
            <ButtonLink
              variant={returned.total > 0 ? "secondary" : "primary"}
              href={localePath(locale, "/ban-lam-viec/de-cu/moi")}
              className="max-md:flex-1 max-md:px-2"
            >
              {t("desk.new")}
            </ButtonLink>
          </p>
        </div>
      </div>
      {xoa ? <Notice tone="success" role="status" title={t("deskList.deleted", { count: xoa })} /> : null}
      <div className="mb-8 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DeskWork {...{ returned, campaigns, tips, commented, words, withdrawals }} />
        <div>
          <QuotaBars campaigns={campaigns} />
          <Birthdays birthdays={(await birthdaysOf(wards)).slice(0, 5)} />
        </div>
      </div>
      <Nominations {...{ locale, actor, asked, chosen: chon, page: trang ?? 1 }} />
    </WorkPage>
  );
}

const birthdaysOf = (wards: { id: string }[]) =>
  listBirthdays(
    weekOf(hcmcToday()).key,
    wards.map(({ id }) => id),
  );

type NominationsProps = { locale: string; actor: Actor; asked: DeskAddress; chosen: string[]; page: number };

async function Nominations({ locale, actor, asked, chosen, page }: NominationsProps) {
  const t = await getTranslations();
  const filter: Asked = {
    group: asked.loc,
    query: asked.q,
    campaignId: asked.dot,
    kind: asked.loai || undefined,
    fieldId: asked["linh-vuc"],
    place: asked.kp,
    order: asked.xep,
    page,
  };
  const [rows, counts, choices, fields] = await Promise.all([
    listDesk(actor, filter),
    countDesk(actor, filter),
    deskChoices(actor),
    listFields(),
  ]);
  const total = counts[asked.loc];
  const first = deskPageSize * (page - 1) + 1;
  const address = (trang: number) => localePath(locale, deskHref({ ...asked, trang }));
  const said = Object.entries({ ...asked, trang: page > 1 ? String(page) : "" });
  const isNarrowed = said.some(([name, value]) => value && name !== "xep");
  return (
    <section aria-labelledby="ho-so" className="max-md:pb-16">
      <h2 id="ho-so" className="mb-2 text-xl md:sr-only">
        {t("deskList.count", { count: counts[""] })}
      </h2>
      {counts[""] > 0 || isNarrowed ? (
        <>
          <DeskTabs asked={asked} counts={counts} />
          <DeskFilter
            asked={asked}
            campaigns={choices.campaigns}
            fields={fields.map(({ id, name, nameEn }) => ({
              value: id,
              label: locale === "en" ? nameEn : name,
            }))}
            places={choices.places}
          />
        </>
      ) : null}
      {asked.dot ? <CampaignPapers actor={actor} campaignId={asked.dot} /> : null}
      {rows.length === 0 ? (
        <p className="mt-6">{t(isNarrowed ? "desk.noneHere" : "desk.none")}</p>
      ) : (
        <DeskSelection
          rows={rows.map((row) => ({
            id: row.id,
            version: row.version,
            name: fullName(row) || row.deed || t("desk.unnamed"),
            isDraft: row.state === "draft" && row.sendCount === 0,
            isReady: row.lacks?.length === 0 && !row.onHold,
          }))}
          chosen={chosen}
          href={address(page)}
          asked={Object.fromEntries(said.filter(([, value]) => value))}
          deleteChosen={deleteChosen}
          sendChosen={sendChosen}
        >
          <DeskList rows={rows} chosen={chosen} />
        </DeskSelection>
      )}
      {rows.length > 0 ? (
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-base text-soft">
          <p>{t("deskList.range", { first, last: first + rows.length - 1, total })}</p>
          {page > 1 ? (
            <a rel="prev" href={address(page - 1)} className="touch-link">
              {t("deskList.previous")}
            </a>
          ) : null}
          {first + rows.length - 1 < total ? (
            <a rel="next" href={address(page + 1)} className="touch-link">
              {t("deskList.next")}
            </a>
          ) : null}
          <TakeOut list="nominations" locale={locale} asked={asked} />
          <p className="ml-auto hidden md:block">{t("deskList.keys")}</p>
        </div>
      ) : null}
    </section>
  );
}

/** The papers of what the person's wards nominated in the campaign that the list is narrowed to. */
async function CampaignPapers({ actor, campaignId }: { actor: Actor; campaignId: string }) {
  const t = await getTranslations("papers");
  const wards = (await listOwnUnits(actor)).slice(0, mostMenus);
  const menus = await Promise.all(
    wards.map(async ({ id: unitId, name }) => {
      const of = { from: "ward", id: campaignId, unitId } as const;
      const offered = await offeredPapers(actor, of).catch(nothingWhenGone);
      return offered && offered.papers.length > 0 ? { of, offered, name } : null;
    }),
  );
  const there = menus.filter((menu) => menu !== null);
  if (there.length === 0) return null;
  return (
    <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
      {there.map(({ of, offered, name }) => (
        <PaperMenu
          key={of.unitId}
          {...of}
          offered={offered}
          title={there.length > 1 ? t("ofWard", { unit: name }) : t("ofCampaign")}
        />
      ))}
    </div>
  );
}

/** Of how many wards papers are offered at once. */
const mostMenus = 6;

/** An address may name a campaign that is not there. */
function nothingWhenGone(error: unknown): null {
  if (error instanceof DomainError && error.code === "not-found") return null;
  throw error;
}
