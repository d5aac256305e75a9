import { getLocale, getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { BlockedRows } from "@/components/decisions/blocked-rows";
import { FairnessView } from "@/components/decisions/fairness-view";
import { HeldRows } from "@/components/decisions/held-rows";
import { ListTogetherForm } from "@/components/decisions/list-together-form";
import { TogetherForm } from "@/components/decisions/together-form";
import { WaitingLists } from "@/components/decisions/waiting-lists";
import { awardWords } from "@/components/profiles/award-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { asTyped, readQuery, several, slug, wholeNumber } from "@/domain/address/read-query";
import { findBatch, listWaitingLists, type Batch } from "@/domain/decisions/batch.server";
import { findToList } from "@/domain/decisions/list-together.server";
import { mostTogether } from "@/domain/decisions/input";
import { countAwaitingNumber } from "@/domain/decisions/numbers.server";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { decide, listAll } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet/mot-luot">;

/** These nominations, or all that wait of a campaign, of a unit in it, or of a roll; or what was just done. */
const asked = {
  chon: several(mostTogether + 1),
  dot: slug(),
  "don-vi": slug(),
  "danh-sach": asTyped(36),
  xong: wholeNumber(1, mostTogether),
  bai: wholeNumber(0, mostTogether),
  hen: wholeNumber(0, mostTogether),
  "niem-yet": wholeNumber(1, mostTogether),
};

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "together" });
  return { title: t("title") };
}

/** Many nominations by one decision: what it would do, before it is done. */
export default async function TogetherPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/mot-luot", "moderation.enter");
  const query = readQuery(await searchParams, asked);
  const chosen = {
    ids: query.chon.filter(isId),
    campaign: query.dot,
    unit: query["don-vi"],
    roll: isId(query["danh-sach"]) ? query["danh-sach"] : null,
  };
  const isAsked = chosen.ids.length > 0 || chosen.campaign !== null || chosen.roll !== null;
  const batch = isAsked ? await findBatch(actor, chosen) : null;
  const t = await getTranslations("together");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      <div className="mx-auto w-full max-w-7xl px-4 pt-5 md:px-6">
        <Breadcrumbs
          label={t("queue")}
          items={[
            { href: localePath(locale, "/kiem-duyet"), text: t("queue") },
            { href: localePath(locale, "/kiem-duyet/mot-luot"), text: t("title") },
          ]}
        />
        {query.xong ? await doneNotice(actor, query.xong, query.bai ?? 0, query.hen ?? 0) : null}
        {query["niem-yet"] ? await listedNotice(query["niem-yet"]) : null}
        {batch ? (
          <Preview actor={actor} batch={batch} />
        ) : (
          <>
            <h1 className="text-3xl">{t("title")}</h1>
            <p className="mt-2 max-w-prose">{t(isAsked ? "none" : "choose")}</p>
            <WaitingLists lists={await listWaitingLists(actor)} />
          </>
        )}
      </div>
    </WorkPage>
  );
}

async function Preview({ actor, batch }: { actor: Actor; batch: Batch }) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { ready, held, blocked, total } = batch;
  const toList = await findToList(blocked);
  return (
    <>
      <h1 className="text-3xl">{t("together.heading", { count: ready.length })}</h1>
      <p className="mt-1 mb-6 max-w-prose">
        {t("together.lead", { total: ready.length + blocked.length, blocked: blocked.length })}{" "}
        {total > mostTogether ? t("together.cut", { total, most: mostTogether }) : null}
      </p>
      {toList ? (
        <ListTogetherForm
          owner={actor.id}
          rows={toList.rows.map(({ id, version }) => ({ id, version }))}
          days={toList.days}
          soonest={toList.soonest}
          action={listAll}
        />
      ) : null}
      <TogetherForm
        owner={actor.id}
        named={ready.map(({ id, version, kind, honorific, name, unitName }) => ({
          id,
          version,
          kind,
          honorific,
          name,
          unitName,
        }))}
        awards={batch.awards.map((value) => ({ value, label: awardWords(t, value) }))}
        signers={batch.signers}
        overruns={batch.overruns}
        back={localePath(locale, "/kiem-duyet")}
        blocked={
          <>
            <BlockedRows blocked={blocked} />
            <HeldRows held={held} />
          </>
        }
        against={againstOf(batch)}
        fairness={<FairnessView {...batch.fairness} />}
        action={decide}
      />
    </>
  );
}

async function doneNotice(actor: Actor, count: number, stories: number, scheduled: number) {
  const t = await getTranslations();
  const locale = await getLocale();
  const waiting = await countAwaitingNumber(actor);
  return (
    <Notice tone="success" role="status" title={t("together.done", { count, stories, scheduled })}>
      <p>{t("together.doneTold")}</p>
      <p className="flex flex-wrap gap-x-6">
        <a href={localePath(locale, "/kiem-duyet?hang=xong")} className="touch-link font-semibold">
          {t("together.decided")}
        </a>
        {scheduled > 0 ? (
          <a href={localePath(locale, "/kiem-duyet/hen-dang")} className="touch-link font-semibold">
            {t("together.seeScheduled")}
          </a>
        ) : null}
        {waiting > 0 ? (
          <a href={localePath(locale, "/kiem-duyet/cho-so")} className="touch-link font-semibold">
            {t("numbers.waiting", { count: waiting })}
          </a>
        ) : null}
      </p>
    </Notice>
  );
}

async function listedNotice(count: number) {
  const t = await getTranslations("together");
  const locale = await getLocale();
  return (
    <Notice tone="success" role="status" title={t("listed", { count })}>
      <a href={localePath(locale, "/kiem-duyet?hang=niem-yet")} className="touch-link font-semibold">
        {t("seeListed")}
      </a>
    </Notice>
  );
}

/** Who of the moderators would not approve, by nomination. */
const againstOf = ({ opinions }: Batch): Record<string, string[]> =>
  Object.fromEntries(
    [...opinions].flatMap(([id, { against }]) => (against.length > 0 ? [[id, against]] : [])),
  );
