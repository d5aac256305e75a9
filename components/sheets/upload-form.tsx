"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { isErrorCode } from "@/domain/errors";
import { Button } from "../ui/button";
import { Select, type Option } from "../ui/controls";
import { sayableDetails } from "../ui/error-details";
import { ErrorSummary } from "../ui/error-summary";
import { FileInput } from "../ui/file-input";

type UploadFormProps = {
  campaigns: Option[];
  units: Option[];
  chosen: { campaignId: string; unitId: string; rollId: string };
  /** Bytes a file may have; a larger one is refused before it is sent. */
  largest: number;
  hint: string;
  refused: { code: string; limit: string } | null;
};

type Refused = { code: string; details: Record<string, string> };

/** Chooses a file of names and sends it at once; an ordinary form, with a button of its own where no scripts run. */
export function UploadForm({ campaigns, units, chosen, largest, hint, refused }: UploadFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const [isReading, setReading] = useState(false);
  const [failed, setFailed] = useState<Refused | null>(
    refused && { code: refused.code, details: { limit: refused.limit } },
  );
  function choose(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    if (file.size > largest) {
      input.value = "";
      return setFailed({
        code: "file-too-large",
        details: { limit: String(Math.round(largest / 1024 / 1024)) },
      });
    }
    setReading(true);
    input.form?.requestSubmit();
  }
  return (
    <form
      action={`/api/imports?locale=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="max-w-2xl"
    >
      {failed ? (
        <ErrorSummary
          title={
            isErrorCode(failed.code)
              ? t(`errors.${failed.code}`, sayableDetails(failed.details))
              : t("errors.invalid")
          }
          items={noItems}
          titlePrefix={t("ui.errorPrefix")}
        />
      ) : null}
      <OneOf id="dot" label={t("sheet.campaign")} options={campaigns} value={chosen.campaignId} />
      <OneOf id="don-vi" label={t("sheet.unit")} options={units} value={chosen.unitId} />
      <input type="hidden" name="danh-sach" value={chosen.rollId} />
      <p className="mb-1 font-semibold" id="file-label">
        {t("sheet.file")}
      </p>
      <p id="file-hint" className="mb-3 text-soft">
        {hint}
      </p>
      <FileInput
        id="file"
        name="file"
        accept=".xlsx,.docx,.csv,.txt,.tsv,.xls,.doc"
        labelledBy="file-label"
        aria-describedby="file-hint"
        onChange={(event) => choose(event.currentTarget)}
      >
        {t("sheet.choose")}
      </FileInput>
      <noscript>
        <Button type="submit" className="mt-3">
          {t("sheet.read")}
        </Button>
      </noscript>
      <p role="status" className="mt-3">
        {isReading ? t("sheet.reading") : ""}
      </p>
    </form>
  );
}

/** What there is only one of is not asked. */
function OneOf(props: { id: string; label: string; options: Option[]; value: string }) {
  const { id, label, options, value } = props;
  const [only, ...others] = options;
  if (only && others.length === 0)
    return (
      <p className="mb-6">
        <span className="block font-semibold">{label}</span>
        {only.label}
        <input type="hidden" name={id} value={only.value} />
      </p>
    );
  return <Select id={id} label={label} options={options} defaultValue={value} />;
}

/** One list for every render: the summary takes the focus anew when its items change. */
const noItems: [] = [];
