import { useTranslations } from "next-intl";
import type { VotingPage } from "@/domain/councils/voting-page.server";
import { Tag } from "../ui/tag";

/** Who has voted; of open votes also what, once one's own is in. */
export function VotesSeen({ page }: { page: VotingPage }) {
  const t = useTranslations("council");
  const { turns, votes, item } = page;
  if (turns.length === 0 || item.state === "waiting") return null;
  const voted = turns.filter((one) => one.voted).length;
  return (
    <details className="mt-8">
      <summary className="tap link cursor-pointer">{t("turns", { voted, count: turns.length })}</summary>
      <ul className="mt-2 ruled">
        {turns.map(({ id, name, voted: has }) => {
          const vote = votes.find(({ memberId }) => memberId === id);
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-1.5">
              <span className="wrap-anywhere">{name}</span>
              <span className="text-soft">
                {vote ? t(`choice.${vote.choice}`) : t(has ? "hasVoted" : "hasNotVoted")}
              </span>
              {vote?.entered ? <Tag>{t("enteredBySecretary")}</Tag> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
