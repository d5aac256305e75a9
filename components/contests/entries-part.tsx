import { useTranslations } from "next-intl";
import type { listEntries } from "@/domain/contests/entries-queries.server";
import type { ContestToRun } from "@/domain/contests/organiser-queries.server";
import { formatMoment } from "@/domain/time/dates";
import type { FormHandler } from "../ui/form-state";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";
import { EntryFiles } from "./entry-files";
import { FieldsForm } from "./fields-form";

type Entry = Awaited<ReturnType<typeof listEntries>>[number];
type EntriesPartProps = {
  entries: Entry[];
  prizes: ContestToRun["prizes"];
  awardPrize: FormHandler<void>;
  removeEntry: FormHandler<void>;
  viewerId: string;
  /** The results are published: nothing changes any more. */
  over: boolean;
};

/** All entries of a contest: what was handed in, the prize each gets, the way out of the contest. */
export function EntriesPart({ entries, prizes, awardPrize, removeEntry, viewerId, over }: EntriesPartProps) {
  const t = useTranslations("contest");
  const left = entries.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <section className="mt-10">
      <SectionHeading title={t("entriesTitle", { count: left.length })} />
      {entries.length === 0 ? <p>{t("noEntries")}</p> : null}
      <ul className="ruled">
        {entries.map((entry) => (
          <li key={entry.id} className="py-2">
            <details>
              <summary className="min-h-11 py-1">
                <span className="font-semibold wrap-anywhere">{entry.title}</span>{" "}
                {entry.prize ? <Tag tone="gold">{entry.prize}</Tag> : null}
                {entry.withdrawnAt ? <Tag>{t("withdrawn")}</Tag> : null}
                <span className="block text-base wrap-anywhere text-soft">
                  {entry.reference} · {entry.entrant} · {entry.unitName}
                </span>
              </summary>
              <div className="py-2 pl-4">
                <p className="text-base text-soft">
                  {t(entry.sentBy ? "sentByWard" : "sentByCitizen", {
                    name: entry.sentBy ?? "",
                    at: formatMoment(entry.createdAt),
                  })}{" "}
                  · {t(entry.namingAgreed ? "namingYes" : "namingNo")}
                </p>
                {entry.contact ? (
                  <p className="wrap-anywhere">{t("contact", { contact: entry.contact })}</p>
                ) : null}
                {entry.words ? <p className="mt-2 wrap-anywhere whitespace-pre-line">{entry.words}</p> : null}
                {entry.withdrawnWords ? <p className="mt-2 wrap-anywhere">{entry.withdrawnWords}</p> : null}
                <EntryFiles files={entry.files} title={t("entry.files")} />
                {over || entry.withdrawnAt ? null : (
                  <>
                    {prizes.length > 0 && entry.sentById !== viewerId ? (
                      <FieldsForm
                        key={entry.prizeId ?? ""}
                        className="mt-4"
                        action={awardPrize}
                        values={{ entryId: entry.id }}
                        button={t("prize.award")}
                        variant="secondary"
                        fields={[
                          {
                            name: "prizeId",
                            as: "choice",
                            label: t("prize.of"),
                            value: entry.prizeId ?? "",
                            options: [
                              { value: "", label: t("prize.noPrize") },
                              ...prizes.map(({ id, name, given, places }) => ({
                                value: id,
                                label: `${name} (${given}/${places})`,
                              })),
                            ],
                          },
                        ]}
                      />
                    ) : null}
                    <details className="mt-4">
                      <summary className="tap">{t("remove")}</summary>
                      <FieldsForm
                        action={removeEntry}
                        values={{ entryId: entry.id }}
                        button={t("remove")}
                        variant="secondary"
                        fields={[{ name: "words", as: "area", label: t("removeWhy") }]}
                      />
                    </details>
                  </>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
