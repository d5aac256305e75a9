import { useTranslations } from "next-intl";
import type { VotingPage } from "@/domain/councils/voting-page.server";
import type { FormHandler } from "../ui/form-state";
import { ScoreForm } from "./score-form";
import { VoteForm } from "./vote-form";

type EnteredVotesProps = {
  page: VotingPage;
  actions: { enter: FormHandler<{ receipt: string }>; score: FormHandler<never> };
};

/** What members without an account say in the room, entered by whoever runs the meeting. */
export function EnteredVotes({ page, actions }: EnteredVotesProps) {
  const t = useTranslations("council");
  const { item, meeting, spokenFor, criteria } = page;
  if (spokenFor.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line pt-4">
      <h2 className="mb-3 text-2xl">{t("spokenFor")}</h2>
      {spokenFor.map(({ id, name, choice, points }) => (
        <div key={id} className="mb-8">
          <VoteForm
            action={actions.enter}
            meetingId={meeting.id}
            itemId={item.id}
            secret={meeting.ballot === "secret"}
            own={choice}
            hasTurn={false}
            speaksFor={{ id, name }}
          />
          {criteria.length > 0 ? (
            <div className="mt-4">
              <ScoreForm
                action={actions.score}
                meetingId={meeting.id}
                itemId={item.id}
                member={{ id, name, own: false }}
                criteria={criteria.map(({ words, weight }) => ({ words, weight }))}
                points={points}
              />
            </div>
          ) : null}
        </div>
      ))}
    </section>
  );
}
