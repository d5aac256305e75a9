import { useTranslations } from "next-intl";
import type { Paper } from "@/domain/certificates/blank";
import { scanFit, type Scan } from "@/domain/certificates/scan";
import { largestPhoto } from "@/domain/media/vocabulary";
import { FilePicker } from "../media/file-picker";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";

type ScanPanelProps = {
  blankId: string;
  paper: Paper;
  scan: Scan | null;
  remove: FormHandler<never>;
  /** Why the file sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
};

/** Where a blank's scan lies. */
export const scanPath = (blankId: string, { sha256 }: Scan) =>
  `/api/certificates/scans/${blankId}?v=${sha256.slice(0, 12)}`;

/** The scan of a blank: sent, replaced or removed; kept with the blank for everybody who prints on it. */
export function ScanPanel({ blankId, paper, scan, remove, refused }: ScanPanelProps) {
  const t = useTranslations("certificateDesk");
  const fit = scan ? scanFit(scan, paper) : "fits";
  return (
    <section id="anh-quet" className="mb-8 scroll-mt-4">
      <h2 className="mb-2 text-2xl">{t("scan")}</h2>
      {fit === "fits" ? null : <Notice tone="warning">{t(`scanLies.${fit}`)}</Notice>}
      <div>
        <FilePicker
          id="scan"
          url={`/api/certificates/scans/${blankId}`}
          accept="image/jpeg,image/png,image/webp"
          label={t(scan ? "scanReplace" : "scanAdd")}
          button={t("scanChoose")}
          hint={t("scanHint")}
          multiple={false}
          largest={largestPhoto}
          refused={refused}
        />
      </div>
      {scan ? (
        <ButtonForm action={remove} values={{ id: blankId }} variant="secondary">
          {t("scanRemove")}
        </ButtonForm>
      ) : null}
    </section>
  );
}
