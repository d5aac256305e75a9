import { useLocale, useTranslations } from "next-intl";
import type { listImports } from "@/domain/sheets/imports.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Tag } from "../ui/tag";

type Imports = Awaited<ReturnType<typeof listImports>>;

/** The files brought in lately, to go on with one or to see what came of it. */
export function RecentImports({ imports }: { imports: Imports }) {
  const t = useTranslations("sheet");
  const states = useTranslations("jobs");
  const locale = useLocale();
  if (imports.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{t("recent")}</h2>
      <ul className="mt-3 ruled">
        {imports.map(({ id, fileName, campaignName, unitName, createdAt, state, result }) => (
          <li
            key={id}
            className="group relative grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
          >
            <div className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, `/ban-lam-viec/danh-sach/tu-tep/${id}`)}
                className="card-link font-semibold"
              >
                {fileName}
              </a>
              <p className="text-base text-soft">
                {t("recentLine", {
                  campaign: campaignName,
                  unit: unitName,
                  moment: formatMoment(createdAt),
                })}
              </p>
              {result ? <p className="text-base text-soft">{t("result", result)}</p> : null}
            </div>
            <p>
              <Tag tone={state === "done" ? "sage" : state === "failed" ? "red" : "plain"}>
                {state ? states(`state.${state}`) : t("unmade")}
              </Tag>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
