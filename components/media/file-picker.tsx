"use client";

import { useLocale, useTranslations } from "next-intl";
import { isErrorCode } from "@/domain/errors";
import { sayableDetails } from "../ui/error-details";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { FileInput } from "../ui/file-input";
import { Notice } from "../ui/notice";
import { useRefresh } from "../ui/use-refresh";
import { useUpload, type Upload } from "./use-upload";

type FilePickerProps = {
  url: string;
  accept: string;
  /** What may be added, and what the button that chooses it says. */
  /** Told apart from another picker on the same page. */
  id?: string;
  label: string;
  button: string;
  hint: string;
  /** Whether several may be chosen at once; else the one takes the place of what is there. */
  multiple?: boolean;
  /** Bytes a file may have; a larger one is refused before it is sent. */
  largest: number;
  /** Why the file sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
};

/**
 * Chooses files and sends them at once, showing how far each is and what was refused. Without scripts it is an
 * ordinary form with a button.
 */
export function FilePicker({
  id = "files",
  url,
  accept,
  label,
  button,
  hint,
  multiple = true,
  largest,
  refused,
}: FilePickerProps) {
  const t = useTranslations();
  const locale = useLocale();
  const refresh = useRefresh();
  const { uploads, add, again } = useUpload(url, largest, refresh);
  const sentence = (code: string, details: Record<string, string>) =>
    isErrorCode(code) ? t(`errors.${code}`, sayableDetails(details)) : t("media.failed");
  return (
    <form action={`${url}?locale=${locale}`} method="post" encType="multipart/form-data" className="mb-8">
      {refused ? (
        <ErrorSummary
          title={sentence(refused.code, { limit: refused.limit })}
          items={refusedItems}
          refusal={refused.code}
          titlePrefix={t("ui.errorPrefix")}
        />
      ) : null}
      <p className="mb-1 font-semibold" id={`${id}-label`}>
        {label}
      </p>
      <p id={`${id}-hint`} className="mb-3 text-soft">
        {hint}
      </p>
      <FileInput
        id={id}
        name="file"
        multiple={multiple}
        accept={accept}
        labelledBy={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          void add(event.target.files ?? []);
          event.target.value = "";
        }}
      >
        {button}
      </FileInput>
      <noscript>
        <Button type="submit" className="mt-3">
          {t("media.send")}
        </Button>
      </noscript>
      <div role="status">
        <ul className="mt-3 space-y-2">
          {uploads.map((upload) => (
            <li key={upload.key}>
              {upload.error ? (
                <Notice tone="warning" title={upload.file.name}>
                  {sentence(upload.error, upload.details)}
                  {["upload-failed", "no-reply"].includes(upload.error) ? (
                    <Button
                      type="button"
                      variant="secondary"
                      className="mt-2"
                      onClick={() => void again(upload)}
                    >
                      {t("media.again", { name: upload.file.name })}
                    </Button>
                  ) : null}
                </Notice>
              ) : (
                <label className="block">
                  {t(`media.${stepOf(upload)}`, { name: upload.file.name })}
                  <progress value={upload.percent ?? 0} max={100} className={bar} />
                </label>
              )}
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

/** What is being done with it: nothing yet, sent, or, once it has all left, by the portal. */
const stepOf = ({ percent }: Upload) => (percent === null ? "waiting" : percent < 100 ? "sending" : "making");

/** In the portal's colours: a browser's own bar keeps its own. */
const bar =
  "block h-3 w-full appearance-none overflow-hidden rounded-full bg-sand [&::-moz-progress-bar]:bg-red [&::-webkit-progress-bar]:bg-sand [&::-webkit-progress-value]:bg-red";

/** One list for every render: the summary takes the focus anew when its items change. */
const refusedItems: [] = [];
