import { useTranslations } from "next-intl";
import type { Waiting } from "@/domain/nominations/decisions/waiting.server";
import { decisions } from "./decisions";
import type { FormHandler } from "../ui/form-state";
import { UndoForm } from "./undo-form";

type WaitingNoteProps = {
  waiting: Waiting;
  nominationId: string;
  place: string;
  action: FormHandler<never>;
};

/** In the decision's place while one waits to be carried out: whose it is, and for its moderator the way back. */
export function WaitingNote({ waiting, nominationId, place, action }: WaitingNoteProps) {
  const t = useTranslations("moderation");
  const step = decisions.find((one) => one.step === waiting.step)?.step ?? "approve";
  const left = waiting.dueAt.getTime() - waiting.now;
  return (
    <section id="quyet-dinh" tabIndex={-1} className="max-lg:px-4 max-lg:pb-6 md:max-lg:px-8 lg:mt-6">
      <p>{t("waitingDecision", { by: waiting.by, step: t(`step.${step}`) })}</p>
      {waiting.isOwn && left > 0 ? (
        <UndoForm
          action={action}
          left={left}
          values={{ what: "undo", nominationId, decisionId: waiting.id, queue: place }}
        />
      ) : null}
    </section>
  );
}
