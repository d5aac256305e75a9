import { useLocale, useTranslations } from "next-intl";
import type { AgendaPart, AgendaParts } from "@/domain/councils/agenda.server";
import { meetingPath } from "@/domain/councils/vocabulary";
import { grouped } from "@/domain/nominations/grouped";
import { localePath } from "@/messages/locales";
import { ButtonForm } from "../ui/button-form";
import { FilterLinks } from "../ui/filter-links";
import type { FormHandler } from "../ui/form-state";

type AgendaWaitingProps = AgendaParts & { part: AgendaPart; meetingId: string; action: FormHandler<never> };

const sum = (parts: AgendaParts["parts"]) => parts.reduce((all, { total }) => all + total, 0);

/** What waits and stands not on the agenda yet, counted by campaign and unit; one press puts all that is shown on it. */
export function AgendaWaiting({ parts, most, room, part, meetingId, action }: AgendaWaitingProps) {
  const t = useTranslations("council");
  const locale = useLocale();
  const { campaignId, unitId } = part;
  const ofCampaign = parts.filter((one) => campaignId === null || one.campaignId === campaignId);
  const shown = sum(ofCampaign.filter((one) => unitId === null || one.unitId === unitId));
  const link = (text: string, dot: string | null, phuong: string | null) => ({
    text,
    href: localePath(
      locale,
      `${meetingPath(meetingId)}/chuong-trinh?${new URLSearchParams({ dot: dot ?? "", phuong: phuong ?? "" })}`,
    ),
    current: dot === campaignId && phuong === unitId,
  });
  const campaigns = [...grouped(parts, (one) => one.campaignId ?? "")];
  const units = [...grouped(ofCampaign, (one) => one.unitId)];
  const nameOf = (name: string | null, its: AgendaParts["parts"]) =>
    t("onePart", { name: name ?? t("noCampaign"), count: sum(its) });
  return (
    <section aria-label={t("waitingParts")} className="mb-6">
      {campaigns.length > 1 ? (
        <FilterLinks
          label={t("campaign")}
          items={[
            link(t("allParts", { count: sum(parts) }), null, null),
            ...campaigns
              .filter(([id]) => id !== "")
              .map(([id, its]) => link(nameOf(its[0]!.campaignName, its), id, null)),
          ]}
        />
      ) : null}
      {units.length > 1 ? (
        <details open={unitId !== null || units.length <= fewUnits || undefined} className="mt-3">
          <summary className="tap link cursor-pointer">{t("narrowWards")}</summary>
          <FilterLinks
            label={t("narrowWards")}
            items={[
              link(t("allParts", { count: sum(ofCampaign) }), campaignId, null),
              ...units.map(([id, its]) => link(nameOf(its[0]!.unitName, its), campaignId, id)),
            ]}
          />
        </details>
      ) : null}
      {shown > room ? <p className="mt-4">{t("noRoom", { most, room })}</p> : null}
      {shown > 1 && shown <= room ? (
        <div className="mt-4">
          <ButtonForm
            action={action}
            values={{ meetingId, campaignId: campaignId ?? "", unitId: unitId ?? "" }}
            variant="secondary"
          >
            {t("addAll", { count: shown })}
          </ButtonForm>
          <p className="mt-1 text-base text-soft">{t("addAllMeans")}</p>
        </div>
      ) : null}
    </section>
  );
}

/** As many units as are shown without being asked for. */
const fewUnits = 6;
