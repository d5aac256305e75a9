import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { NumberForm } from "@/components/decisions/number-form";
import { awardWords } from "@/components/profiles/award-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { mostTogether } from "@/domain/decisions/input";
import { listAwaitingNumber, type AwaitingNumber } from "@/domain/decisions/numbers.server";
import { grouped } from "@/domain/nominations/grouped";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { enter } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet/cho-so">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "numbers" });
  return { title: t("title") };
}

/** Awards whose decision was to be signed later, and the one form that gives it its number. */
export default async function NumbersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/cho-so", "moderation.enter");
  const { xong } = readQuery(await searchParams, { xong: wholeNumber(1, mostTogether) });
  const { rows, total, signers } = await listAwaitingNumber(actor);
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/kiem-duyet">
      <Breadcrumbs
        label={t("together.queue")}
        items={[
          { href: localePath(locale, "/kiem-duyet"), text: t("together.queue") },
          { href: localePath(locale, "/kiem-duyet/cho-so"), text: t("numbers.title") },
        ]}
      />
      {xong ? <Notice tone="success" role="status" title={t("numbers.done", { count: xong })} /> : null}
      <h1 className="text-3xl">{t("numbers.heading", { count: total })}</h1>
      <p className="mt-1 mb-6 max-w-prose">{t(total > 0 ? "numbers.lead" : "numbers.empty")}</p>
      {total > rows.length ? <p className="mb-4">{t("numbers.cut", { shown: rows.length, total })}</p> : null}
      {rows.length > 0 ? (
        <NumberForm
          key={rows.map(({ id }) => id).join()}
          owner={actor.id}
          groups={[...grouped(rows, groupOf)].map(([key, some]) => ({
            key,
            title: [
              t("numbers.group", {
                award: awardWords(t, `${some[0]!.level}:${some[0]!.form}`),
                date: some[0]!.decidedAt ? formatDate(some[0]!.decidedAt) : "",
              }),
              some[0]!.campaignName,
            ]
              .filter(Boolean)
              .join(" · "),
            rows: some.map(({ id, reference, honorific, name, unitName }) => ({
              id,
              reference,
              honorific,
              name,
              unitName,
            })),
          }))}
          signers={signers}
          action={enter}
        />
      ) : null}
    </WorkPage>
  );
}

/** Likely one decision: the same award of the same campaign, approved on the same day. */
const groupOf = ({ level, form, campaignName, decidedAt }: AwaitingNumber) =>
  [decidedAt ? hcmcToday(decidedAt) : "", level, form, campaignName].join("|");
