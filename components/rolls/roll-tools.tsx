"use client";

import { Copy } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { rollColumns } from "@/domain/rolls/columns";
import { localePath } from "@/messages/locales";
import { TakeOutForm } from "../sheets/take-out-form";

const keys = [
  "move",
  "edge",
  "corner",
  "mark",
  "enter",
  "edit",
  "clipboard",
  "clear",
  "fill",
  "undo",
] as const;

type RollToolsProps = {
  rollId: string;
  /** What the page shows of it, as its address says. */
  shown: { loc: string; tim: string };
  papers: ReactNode;
};

/** What leads out of a list and into it, and the keys that work in it. */
export function RollTools({ rollId, shown, papers }: RollToolsProps) {
  const t = useTranslations("rollDesk");
  const locale = useLocale();
  const link = "link text-sm max-md:tap max-md:text-base";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 lg:ml-auto">
      <p className="flex items-center gap-2 rounded bg-sage-wash px-3 py-1.5 text-[0.8125rem] text-sage-deep max-md:hidden">
        <Copy aria-hidden="true" className="size-4 shrink-0" />
        {t("pasteHint")}
      </p>
      <a className={link} href={localePath(locale, `/ban-lam-viec/danh-sach/tu-tep?danh-sach=${rollId}`)}>
        {t("fromFile")}
      </a>
      <TakeOutForm
        className="text-sm max-md:text-base"
        action={`/api/rolls/${rollId}/sheet`}
        kept={Object.entries(shown).filter(([, value]) => value !== "")}
        columns={[
          { id: "order", head: t("order") },
          ...rollColumns.map((id) => ({ id, head: t(`column.${id}`) })),
        ]}
        words={{
          takeOut: t("toExcel"),
          columns: t("chooseColumns"),
          choose: t("columnsOfFile"),
          take: t("takeColumns"),
        }}
      />
      <a className={link} href={localePath(locale, `/ban-lam-viec/danh-sach/${rollId}/ban-in`)}>
        {t("toPaper")}
      </a>
      <div className="text-sm max-md:text-base">{papers}</div>
      <details className="relative max-md:hidden">
        <summary className={`${link} cursor-pointer`}>{t("keys")}</summary>
        <dl className="absolute right-0 z-20 mt-1 grid w-[30rem] grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-lg border border-ink bg-raised p-4 text-sm">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt className="font-semibold">{t(`key.${key}.press`)}</dt>
              <dd>{t(`key.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
