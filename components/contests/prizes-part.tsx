import { useTranslations } from "next-intl";
import type { ContestToRun } from "@/domain/contests/organiser-queries.server";
import type { prizeAwards } from "@/domain/contests/prizes.server";
import { formatDate } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { SectionHeading } from "../ui/section-heading";
import { FieldsForm } from "./fields-form";

type PrizesPartProps = Pick<ContestToRun, "prizes" | "results"> & {
  campaignId: string;
  awards: Awaited<ReturnType<typeof prizeAwards>>;
  addPrize: FormHandler<void>;
  dropPrize: FormHandler<void>;
  publishResults: FormHandler<void>;
};

/** The prizes of a contest and the decision that publishes them. */
export function PrizesPart(props: PrizesPartProps) {
  const { campaignId, prizes, results, awards, addPrize, dropPrize, publishResults } = props;
  const t = useTranslations("contest");
  const page = useTranslations("profile");
  const given = prizes.reduce((all, prize) => all + prize.given, 0);
  return (
    <section className="mt-10">
      <SectionHeading title={t("prize.title")} />
      {results ? (
        <Notice tone="success">
          {t("prize.published", {
            number: results.decisionNumber,
            day: formatDate(results.decidedOn),
            count: given,
          })}
        </Notice>
      ) : null}
      <ul className="ruled">
        {prizes.map((prize) => (
          <li key={prize.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="wrap-anywhere">
              <strong>{prize.name}</strong>{" "}
              <span className="text-base text-soft">
                {page(`form.${prize.form}`)}, {page(`level.${prize.level}`)} ·{" "}
                {t("prize.given", { given: prize.given, places: prize.places })}
              </span>
            </span>
            {results || prize.given > 0 ? null : (
              <ButtonForm action={dropPrize} values={{ prizeId: prize.id }} variant="quiet">
                {t("prize.drop")}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      {results ? null : (
        <>
          {awards.length === 0 ? (
            <p className="mt-3 max-w-prose">{t("prize.noAwards")}</p>
          ) : (
            <details className="mt-3">
              <summary className="tap font-semibold">{t("prize.add")}</summary>
              <FieldsForm
                key={prizes.length}
                className="mt-3"
                action={addPrize}
                values={{ campaignId }}
                button={t("prize.add")}
                variant="secondary"
                fields={[
                  { name: "name", as: "line", label: t("prize.name") },
                  {
                    name: "award",
                    as: "choice",
                    label: t("prize.form"),
                    options: [
                      { value: "", label: t("prize.choose") },
                      ...awards.map((award) => ({ value: award, label: awardLabel(award) })),
                    ],
                  },
                  { name: "places", as: "number", label: t("prize.places") },
                ]}
              />
            </details>
          )}
          {given > 0 ? (
            <div className="mt-8">
              <h3 className="mb-1 text-xl">{t("prize.publish")}</h3>
              <p className="mb-4 max-w-prose">{t("prize.publishLead", { count: given })}</p>
              <FieldsForm
                action={publishResults}
                values={{ campaignId }}
                button={t("prize.publishButton", { count: given })}
                fields={[
                  { name: "decisionNumber", as: "line", label: t("prize.number") },
                  { name: "decidedOn", as: "day", label: t("prize.day") },
                  { name: "signer", as: "line", label: t("prize.signer") },
                  {
                    name: "announced",
                    as: "radios",
                    label: t("prize.announced"),
                    options: [
                      { value: "1", label: t("prize.announcedYes") },
                      { value: "0", label: t("prize.announcedNo") },
                    ],
                  },
                ]}
              />
            </div>
          ) : null}
        </>
      )}
    </section>
  );

  function awardLabel(award: (typeof awards)[number]): string {
    const [level, form] = award.split(":") as [
      (typeof prizes)[number]["level"],
      (typeof prizes)[number]["form"],
    ];
    return `${page(`form.${form}`)}, ${page(`level.${level}`)}`;
  }
}
