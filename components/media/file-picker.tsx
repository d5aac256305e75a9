"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Notice } from "../ui/notice";
import { useUpload } from "./use-upload";

type FilePickerProps = { url: string; accept: string; label: string; hint: string };

/** Chooses files and sends them at once, showing how far each is and what was refused. */
export function FilePicker({ url, accept, label, hint }: FilePickerProps) {
  const t = useTranslations();
  const router = useRouter();
  const { uploads, add } = useUpload(url, () => router.refresh());
  return (
    <div className="mb-8">
      <label htmlFor="files" className="mb-1 block font-semibold">
        {label}
      </label>
      <p id="files-hint" className="mb-3 text-soft">
        {hint}
      </p>
      <input
        id="files"
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
        <Notice tone="warning">{t("media.needsScripts")}</Notice>
      </noscript>
      <div role="status">
        <ul className="mt-3 space-y-2">
          {uploads.map((upload) => (
            <li key={upload.key}>
              {upload.error ? (
                <Notice tone="warning" title={upload.name}>
                  {t.has(`errors.${upload.error}` as "errors.invalid")
                    ? t(`errors.${upload.error}` as "errors.invalid", upload.details as never)
                    : t("media.failed")}
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
    </div>
  );
}
