import { useTranslations } from "next-intl";
import type { VotingPage } from "@/domain/councils/voting-page.server";
import type { FormHandler } from "../ui/form-state";
import { Tag } from "../ui/tag";
import { pointsText } from "./item-result";
import { ScoreForm } from "./score-form";

/** One's own scoring sheet, and the others' once it is in; who stands far from the rest is pointed out. */
export function Scores({ page, action }: { page: VotingPage; action: FormHandler<never> }) {
  const t = useTranslations("council");
  const { own, item, meeting, criteria, mayVote, ownPoints, sheets } = page;
  return (
    <section className="mt-8 border-t border-line pt-4">
      <h2 className="mb-1 text-2xl">{t("scores")}</h2>
      <p className="mb-4 text-soft">{t("scoresMean")}</p>
      {mayVote && own ? (
        <ScoreForm
          action={action}
          meetingId={meeting.id}
          itemId={item.id}
          member={{ id: own.id, name: own.name, own: true }}
          criteria={criteria.map(({ words, weight }) => ({ words, weight }))}
          points={ownPoints}
        />
      ) : null}
      {sheets.length > 0 ? (
        <ul className="mt-4 ruled">
          {sheets.map((sheet) => (
            <li key={sheet.memberId} className="flex flex-wrap items-baseline gap-x-4 py-2">
              <strong className="wrap-anywhere">{sheet.name}</strong>
              <span>{pointsText(sheet.total)}</span>
              <span className="text-soft">{sheet.points.join(" · ")}</span>
              {sheet.entered ? <Tag>{t("enteredBySecretary")}</Tag> : null}
              {sheet.far ? <Tag tone="gold">{t("farApart")}</Tag> : null}
            </li>
          ))}
        </ul>
      ) : mayVote ? (
        <p className="mt-3 text-soft">{t("scoresHidden")}</p>
      ) : null}
      {sheets.some(({ far }) => far) ? <p className="mt-2">{t("farApartMeans")}</p> : null}
    </section>
  );
}
