import { useTranslations } from "next-intl";
import type { listConflicts } from "@/domain/contests/entries-queries.server";
import type { ContestToRun, listPossibleJurors } from "@/domain/contests/organiser-queries.server";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { SectionHeading } from "../ui/section-heading";
import { FieldsForm } from "./fields-form";

type JuryPartProps = {
  round: ContestToRun["rounds"][number];
  people: Awaited<ReturnType<typeof listPossibleJurors>>;
  conflicts: Awaited<ReturnType<typeof listConflicts>>;
  callJuror: FormHandler<void>;
  dismissJuror: FormHandler<void>;
  showJury: FormHandler<void>;
};

/** The jury of a round, who may be called into it, and the conflicts that were declared. */
export function JuryPart({ round, people, conflicts, callJuror, dismissJuror, showJury }: JuryPartProps) {
  const t = useTranslations("contest");
  const there = new Set(round.jurors.map(({ id }) => id));
  const changes = round.state !== "closed";
  return (
    <section className="mt-10">
      <SectionHeading title={t("juryTitle")} />
      {round.jurors.length === 0 ? <p>{t("noJury")}</p> : null}
      <ul className="ruled">
        {round.jurors.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span className="wrap-anywhere">{name}</span>
            {changes ? (
              <ButtonForm action={dismissJuror} values={{ roundId: round.id, userId: id }} variant="quiet">
                {t("dismiss")}
              </ButtonForm>
            ) : null}
          </li>
        ))}
      </ul>
      {round.jurors.length > 0 || round.juryShownAt ? (
        <div className="mt-3">
          <p className="mb-2 max-w-prose text-soft">{t(round.juryShownAt ? "juryShown" : "juryHidden")}</p>
          <ButtonForm
            key={String(round.juryShownAt)}
            action={showJury}
            values={{ roundId: round.id, shown: round.juryShownAt ? "0" : "1" }}
            variant="secondary"
          >
            {t(round.juryShownAt ? "hideJury" : "showJury")}
          </ButtonForm>
        </div>
      ) : null}
      {changes ? (
        <FieldsForm
          key={round.jurors.length}
          className="mt-4"
          action={callJuror}
          values={{ roundId: round.id }}
          button={t("call")}
          variant="secondary"
          fields={[
            {
              name: "userId",
              as: "choice",
              label: t("juror"),
              options: [
                { value: "", label: t("prize.choose") },
                ...people
                  .filter(({ id }) => !there.has(id))
                  .map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` })),
              ],
            },
          ]}
        />
      ) : null}
      {conflicts.length > 0 ? (
        <>
          <h3 className="mt-6 text-lg">{t("conflicts")}</h3>
          <ul>
            {conflicts.map(({ entryId, title, name, words }) => (
              <li key={`${entryId}${name}`} className="wrap-anywhere">
                {name} – {title}: {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
