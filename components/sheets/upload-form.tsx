"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { isErrorCode } from "@/domain/errors";
import { Button } from "../ui/button";
import { Select, type Option } from "../ui/controls";
import { sayableDetails } from "../ui/error-details";
import { ErrorSummary } from "../ui/error-summary";
import { FileInput } from "../ui/file-input";
import { localePath } from "@/messages/locales";
import { sendFile, tooLarge } from "../media/use-upload";

type UploadFormProps = {
  campaigns: Option[];
  units: Option[];
  chosen: { campaignId: string; unitId: string; rollId: string };
  /** Bytes a file may have; a larger one is refused before it is sent. */
  largest: number;
  hint: string;
  refused: { code: string; limit: string } | null;
};

/** Where the page of a file that was read stands. */
const path = "/ban-lam-viec/danh-sach/tu-tep";

type Refused = { code: string; details: Record<string, string> };

/**
 * Chooses a file of names and sends it at once; whatever comes back, or nothing, the page stays. An ordinary form, with a
 * button of its own, where no scripts run.
 */
export function UploadForm({ campaigns, units, chosen, largest, hint, refused }: UploadFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const [isReading, setReading] = useState(false);
  const [failed, setFailed] = useState<Refused | null>(
    refused && { code: refused.code, details: { limit: refused.limit } },
  );
  const [isChosen, setChosen] = useState(true);
  async function choose(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const asked = new URLSearchParams(
      ["dot", "don-vi", "danh-sach"].map((name) => [name, valueOf(input.form!, name)]),
    );
    setFailed(null);
    setChosen(asked.get("dot") !== "");
    if (asked.get("dot")) {
      setReading(true);
      const sent =
        file.size > largest ? tooLarge(largest) : await sendFile(`/api/imports?${asked}`, file, () => {});
      if ("ids" in sent) return location.assign(localePath(locale, `${path}/${sent.ids[0]}`));
      setReading(false);
      setFailed({ code: sent.error, details: sent.details });
    }
    // The same file may be chosen again.
    input.value = "";
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
              : t(failed.code === "upload-failed" ? "errors.no-answer" : "errors.invalid")
          }
          items={noItems}
          refusal={failed}
          titlePrefix={t("ui.errorPrefix")}
        />
      ) : null}
      <OneOf
        id="dot"
        label={t("sheet.campaign")}
        none={t("sheet.noneChosen")}
        error={isChosen ? undefined : t("fieldErrors.choose-campaign")}
        options={campaigns}
        value={chosen.campaignId}
      />
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
        onChange={(event) => void choose(event.currentTarget)}
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

type OneOfProps = {
  id: string;
  label: string;
  options: Option[];
  value: string;
  /** What stands first where nothing is chosen beforehand. */
  none?: string;
  error?: string;
};

/** What there is only one of is not asked. */
function OneOf({ id, label, options, value, none, error }: OneOfProps) {
  const [only, ...others] = options;
  if (only && others.length === 0)
    return (
      <p className="mb-6">
        <span className="block font-semibold">{label}</span>
        {only.label}
        <input type="hidden" name={id} value={only.value} />
      </p>
    );
  const all = none && !value ? [{ value: "", label: none }, ...options] : options;
  return <Select id={id} label={label} error={error} options={all} defaultValue={value} />;
}

const valueOf = (form: HTMLFormElement, name: string) => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : "";
};

/** One list for every render: the summary takes the focus anew when its items change. */
const noItems: [] = [];
