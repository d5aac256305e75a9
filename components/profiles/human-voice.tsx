import { useTranslations } from "next-intl";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { formatDate } from "@/domain/time/dates";

/** A recorded voice in place of the device's synthetic one, above the text: plays without scripts, and says who reads. */
export function HumanVoice({ recording }: Pick<StoryPage, "recording">) {
  const t = useTranslations("spread.recording");
  if (!recording) return null;
  return (
    <figure className="no-print mt-6">
      <figcaption className="mb-1 text-base text-soft wrap-anywhere">
        <span className="sr-only">{t("listen")}: </span>
        {t("by", { by: recording.readBy, on: formatDate(recording.recordedOn) })}
      </figcaption>
      <audio
        controls
        preload="none"
        src={`/media/${recording.sha256}`}
        aria-label={t("listen")}
        className="h-12 w-full max-w-md"
      />
    </figure>
  );
}
