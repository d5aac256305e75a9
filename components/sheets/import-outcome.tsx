import { useLocale, useTranslations } from "next-intl";
import type { LoadedImport } from "@/domain/sheets/imports.server";
import type { Outcome } from "@/domain/sheets/plan-rows";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { RefusedLink } from "./refused-link";

/** What came of a file, and where to go on. */
export function ImportOutcome({ loaded, outcome }: { loaded: LoadedImport; outcome: Outcome[] }) {
  const t = useTranslations("sheet");
  const locale = useLocale();
  const made = outcome.filter(({ act }) => act === "made").length;
  const updated = outcome.filter(({ act, changes }) => act === "updated" && changes.length > 0).length;
  const refused = outcome.filter(({ act }) => act === "refused").length;
  return (
    <>
      <Notice tone="success" role="status" title={t("done", { made, updated, refused })}>
        {refused > 0 ? <RefusedLink id={loaded.id} refused={refused} /> : null}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {loaded.rollId ? (
          <ButtonLink href={localePath(locale, `/ban-lam-viec/danh-sach/${loaded.rollId}`)}>
            {t("doneNext")}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec/danh-sach/tu-tep")}>
          {t("another")}
        </ButtonLink>
      </div>
    </>
  );
}
