import { useLocale, useTranslations } from "next-intl";
import type { AdminCampaign } from "@/domain/campaigns/admin-queries.server";
import type { CampaignStage } from "@/domain/campaigns/vocabulary";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { QuotaBar } from "../ui/quota-bar";
import { Tag, type TagTone } from "../ui/tag";

/** Name, state, deadline, received, listing days and units, more. */
const columns = "md:grid-cols-[minmax(0,1fr)_7rem_7.5rem_9rem_5rem_2.75rem]";

type Row = AdminCampaign & { /** The id its copy will have. */ copyId: string };
type Actions = { copy: FormHandler<void> };
type CampaignTableProps = { campaigns: Row[]; actions: Actions };

const tones: Record<CampaignStage, TagTone> = {
  receiving: "gold",
  listing: "sage",
  judging: "red",
  draft: "plain",
  over: "plain",
};

/** The administrators' list: two lines a campaign on a desk, a card on a phone. */
export function CampaignTable({ campaigns, actions }: CampaignTableProps) {
  return (
    <>
      <ColumnHeads />
      <ul className="ruled max-md:mt-3 empty:hidden">
        {campaigns.map((one) => (
          <CampaignRow key={one.id} campaign={one} actions={actions} />
        ))}
      </ul>
    </>
  );
}

/** On a desk the columns have heads; a card on a phone says each in its own words. */
function ColumnHeads() {
  const t = useTranslations("campaignAdmin.column");
  return (
    <div
      aria-hidden="true"
      className={`mt-3 grid gap-x-4 border-b border-edge pb-1 text-base font-semibold text-soft max-md:hidden ${columns}`}
    >
      {(["name", "stage", "deadline", "received", "listing"] as const).map((head) => (
        <span key={head}>{t(head)}</span>
      ))}
    </div>
  );
}

/** What a column's head says, on a card. */
function Said({ name }: { name: "deadline" | "received" | "listing" | "units" }) {
  const t = useTranslations("campaignAdmin.column");
  return <span className="text-soft md:hidden">{t(name)}: </span>;
}

function CampaignRow({ campaign, actions }: { campaign: Row; actions: Actions }) {
  const t = useTranslations();
  const locale = useLocale();
  const path = localePath(locale, `/quan-tri/dot-bieu-duong/${campaign.id}`);
  return (
    <li className={`relative grid items-start gap-x-4 gap-y-1 py-3 text-base ${columns}`}>
      <div className="min-w-0 wrap-anywhere max-md:pr-11">
        <a href={path} className="link font-semibold">
          {campaign.name}
        </a>
        <p className="text-soft">
          {[t(`campaign.kind.${campaign.kind}`), campaign.organiserName].filter(Boolean).join(" · ")}
        </p>
      </div>
      <p>
        <Tag tone={tones[campaign.stage]}>{t(`campaignAdmin.stage.${campaign.stage}`)}</Tag>
      </p>
      <Deadline campaign={campaign} />
      <Received campaign={campaign} />
      <p>
        <Said name="listing" />
        {t("campaignAdmin.days", { days: campaign.listingDays })}
        <span className="block text-soft">
          <Said name="units" />
          {campaign.units}/{campaign.invited}
        </span>
      </p>
      <details className="relative max-md:absolute max-md:top-1 max-md:right-0">
        <summary
          aria-label={t("campaignAdmin.more", { name: campaign.name })}
          className="tap cursor-pointer list-none justify-center font-semibold [&::-webkit-details-marker]:hidden"
        >
          …
        </summary>
        <div className="absolute right-0 z-10 w-64 rounded-lg border border-ink bg-raised p-2">
          {(
            [
              ["", "edit"],
              ["#deadlineOn", "extend"],
              ["#ma-gui-muon", "toCodes"],
              ["#tinh-trang", "toState"],
              ["/quyet-dinh", "toDecisions"],
            ] as const
          ).map(([anchor, words]) => (
            <a key={words} href={`${path}${anchor}`} className="tap w-full px-3 hover:bg-sand">
              {t(`campaignAdmin.${words}`)}
            </a>
          ))}
          <ButtonForm
            action={actions.copy}
            values={{ id: campaign.copyId, fromId: campaign.id }}
            variant="quiet"
          >
            {t("campaignAdmin.copy")}
          </ButtonForm>
        </div>
      </details>
    </li>
  );
}

function Deadline({ campaign }: { campaign: Row }) {
  const t = useTranslations("campaignAdmin");
  const { deadlineOn, stage, honoured } = campaign;
  const below =
    stage === "receiving"
      ? t("daysLeft", { days: daysBetween(hcmcToday(), deadlineOn!) })
      : stage === "draft"
        ? t("notOpened")
        : honoured > 0
          ? t("honoured", { count: honoured })
          : t("ended");
  return (
    <p>
      <Said name="deadline" />
      {deadlineOn ? formatDate(deadlineOn) : t("noDeadline")}
      <span className="text-soft max-md:before:content-['_·_'] md:block">{below}</span>
    </p>
  );
}

/** How many came in; leads to the campaign's figures, where each kind's and ward's number leads to its names. */
function Received({ campaign: { id, received, quota } }: { campaign: Row }) {
  const t = useTranslations("campaignAdmin");
  const figures = useTranslations("figures");
  const locale = useLocale();
  return (
    <div>
      <Said name="received" />
      {received > 0 ? (
        <a
          href={localePath(locale, `/quan-tri/so-lieu?dot=${id}`)}
          aria-label={figures("seeNames", { label: t("column.received"), value: String(received) })}
          className="link inline-block min-w-6 py-0.5 font-semibold"
        >
          {received}
        </a>
      ) : (
        <strong className="font-semibold">{received}</strong>
      )}
      {quota === null ? (
        <span className="text-soft max-md:before:content-['_·_'] md:block">{t("noQuota")}</span>
      ) : (
        `/${quota}`
      )}
      {quota ? (
        <QuotaBar
          count={received}
          quota={quota}
          label={t("received", { received, quota })}
          className="max-w-32"
        />
      ) : null}
    </div>
  );
}
