"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayableDetails } from "../ui/error-details";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Notice } from "../ui/notice";
import { useUpload } from "./use-upload";

type FilePickerProps = {
  url: string;
  accept: string;
  label: string;
  hint: string;
  /** Why the file sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
};

/**
 * Chooses files and sends them at once, showing how far each is and what was refused. Without scripts it is an
 * ordinary form with a button.
 */
export function FilePicker({ url, accept, label, hint, refused }: FilePickerProps) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const { uploads, add } = useUpload(url, () => router.refresh());
  const sentence = (code: string, details: Record<string, string>) =>
    t.has(`errors.${code}` as "errors.invalid")
      ? t(`errors.${code}` as "errors.invalid", sayableDetails(details) as never)
      : t("media.failed");
  return (
    <form action={`${url}?locale=${locale}`} method="post" encType="multipart/form-data" className="mb-8">
      {refused ? (
        <ErrorSummary
          title={sentence(refused.code, { limit: refused.limit })}
          items={refusedItems}
          titlePrefix={t("ui.errorPrefix")}
        />
      ) : null}
      <label htmlFor="files" className="mb-1 block font-semibold">
        {label}
      </label>
      <p id="files-hint" className="mb-3 text-soft">
        {hint}
      </p>
      <input
        id="files"
        name="file"
        type="file"
        multiple
        accept={accept}
        aria-describedby="files-hint"
        onChange={(event) => {
          void add(event.target.files ?? []);
          event.target.value = "";
        }}
        className="block w-full rounded-lg border border-edge bg-raised p-2 file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-lg file:border-0 file:bg-red file:px-4 file:font-semibold file:text-on-red"
      />
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
                <Notice tone="warning" title={upload.name}>
                  {sentence(upload.error, upload.details)}
                </Notice>
              ) : (
                <label className="block">
                  {upload.percent < 100
                    ? t("media.sending", { name: upload.name })
                    : t("media.making", { name: upload.name })}
                  <progress value={upload.percent} max={100} className="block h-3 w-full accent-red" />
                </label>
              )}
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

/** One list for every render: the summary takes the focus anew when its items change. */
const refusedItems: [] = [];
