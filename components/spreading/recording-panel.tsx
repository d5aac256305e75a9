import { useTranslations } from "next-intl";
import { largestRecording, soundEndings } from "@/domain/spreading/sound-limits";
import type { Spread } from "@/domain/spreading/queries.server";
import { formatMoment, hcmcToday } from "@/domain/time/dates";
import { FieldsForm } from "../administration/fields-form";
import { FilePicker } from "../media/file-picker";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { Renewed } from "../ui/renewed";

type RecordingPanelProps = {
  profileId: string;
  recording: Spread["recording"];
  /** Why a file sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
  actions: { describe: FormHandler<never>; remove: FormHandler<never> };
};

/** The human voice that reads the story: kept, named, heard, replaced, removed. */
export function RecordingPanel({ profileId, recording, refused, actions }: RecordingPanelProps) {
  const t = useTranslations("spread.recording");
  const limit = largestRecording / 1024 / 1024;
  return (
    <div
      id="recording"
      className="no-print mt-8 scroll-mt-20 rounded-lg border border-edge bg-raised px-5 py-4"
    >
      <h3 className="text-xl">{t("title")}</h3>
      <p className="mt-1 mb-4 max-w-prose text-soft">{t("lead", { limit })}</p>
      {recording ? (
        <>
          <audio controls preload="none" src={`/media/${recording.sha256}`} className="w-full max-w-md" />
          <p className="mt-2 text-base text-soft wrap-anywhere">
            {recording.fileName} ·{" "}
            {t("addedBy", { by: recording.addedBy, at: formatMoment(recording.addedAt) })}
          </p>
          <p className={recording.readBy ? "mb-4 text-sage-deep" : "mb-4 font-semibold text-red"}>
            {t(recording.readBy ? "playing" : "waiting")}
          </p>
          <Renewed by={recording.version}>
            <FieldsForm
              action={actions.describe}
              values={{ profileId, version: String(recording.version) }}
              submit={t("publish")}
              fields={[
                {
                  control: "line",
                  name: "readBy",
                  label: t("readBy"),
                  hint: t("readByHint"),
                  value: recording.readBy,
                },
                {
                  control: "day",
                  name: "recordedOn",
                  label: t("recordedOn"),
                  value: recording.recordedOn ?? hcmcToday(recording.addedAt),
                },
              ]}
            />
          </Renewed>
          <div className="mt-3 mb-6">
            <ConfirmForm
              action={actions.remove}
              values={{ profileId }}
              opener={t("remove")}
              means={t("removeMeans")}
              confirm={t("remove")}
              variant="quiet"
            />
          </div>
        </>
      ) : null}
      <FilePicker
        id="recording-file"
        url={`/api/profiles/${profileId}/recording`}
        accept={soundEndings}
        label={t(recording ? "replace" : "add")}
        button={t("choose")}
        hint={t("hint")}
        largest={largestRecording}
        refused={refused}
        multiple={false}
      />
    </div>
  );
}
