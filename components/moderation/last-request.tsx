import { useTranslations } from "next-intl";
import type { Review } from "@/domain/nominations/review.server";
import { formatMoment } from "@/domain/time/dates";

type LastRequestProps = {
  history: Review["history"];
  /** What the ward answered with its last sending. */
  answer: string | undefined;
  actorId: string;
};

/** What was asked for when it was last returned, with what the ward answered: beside the changes it led to. */
export function LastRequest({ history, answer, actorId }: LastRequestProps) {
  const t = useTranslations("moderation");
  const asked = history.find(
    ({ action }) => action === "nomination.return" || action === "nomination.return-story",
  );
  const words = asked?.after?.reason;
  if (!asked || typeof words !== "string") return null;
  const at = formatMoment(asked.at);
  return (
    <section className="mt-4 border-l-4 border-gold pl-3 text-base wrap-anywhere">
      <h3 className="font-sans text-base font-semibold">
        {asked.byId === actorId ? t("requestedOwn", { at }) : t("requested", { by: asked.by ?? "", at })}
      </h3>
      <p className="whitespace-pre-line">“{words}”</p>
      {answer ? (
        <>
          <p className="mt-2 font-semibold text-sage">{t("wardAnswer")}</p>
          <p className="whitespace-pre-line">{answer}</p>
        </>
      ) : null}
    </section>
  );
}
