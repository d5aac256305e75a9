import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import type { FormHandler } from "../ui/form-state";
import type { Done } from "./decisions";
import { UndoForm } from "./undo-form";

export type DoneToastProps = {
  step: Done;
  nominationId: string;
  name: string;
  /** The story or the listing it led to, without locale; null where there is none (yet). */
  story: string | null;
  notice: string | null;
  /** The decision while it may be taken back; null once it is carried out. */
  waiting: { id: string; left: number } | null;
  /** This page without the toast. */
  here: string;
  /** What the queue was asked for. */
  place: string;
  action: FormHandler<never>;
};

/** What was just done, and the way to take it back. At the foot of the nomination, so that it covers no decision; on a phone above it. */
export function DoneToast(props: DoneToastProps) {
  const { step, nominationId, name, story, notice, waiting, here, place, action } = props;
  const t = useTranslations();
  const locale = useLocale();
  const way = "tap font-semibold underline underline-offset-4";
  return (
    <div className="no-print px-4 pt-4 lg:fixed lg:bottom-5 lg:left-[17rem] lg:z-20 lg:max-w-[calc(100vw-36rem)] lg:p-0 xl:left-[23rem] xl:max-w-[calc(100vw-44rem)]">
      <div
        role="status"
        className="flex flex-wrap items-center gap-x-4 rounded-lg bg-ink px-4 py-1.5 text-base text-paper shadow-lg"
      >
        <p className="flex items-center gap-3 py-1.5 font-semibold wrap-anywhere">
          <Check aria-hidden="true" className="size-5 shrink-0" />
          {t(`moderation.done.${step}`, { name })}
        </p>
        {waiting ? (
          <UndoForm
            key={waiting.id}
            action={action}
            left={waiting.left}
            values={{ what: "undo", nominationId, decisionId: waiting.id, queue: place }}
          />
        ) : null}
        {story ? (
          <a href={localePath(locale, story)} className={way}>
            {t("moderation.openStory")}
          </a>
        ) : null}
        {notice ? (
          <a href={localePath(locale, notice)} className={way}>
            {t("moderation.openNotice")}
          </a>
        ) : null}
        <a href={here} className={way}>
          {t("ui.close")}
        </a>
      </div>
    </div>
  );
}
