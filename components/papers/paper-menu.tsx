import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OfferedPapers } from "@/domain/papers/make-papers.server";
import type { PaperSource } from "@/domain/papers/vocabulary";

type PaperMenuProps = {
  offered: OfferedPapers;
  from: PaperSource;
  id: string;
  /** Of a campaign: the number of the decision whose list it is. */
  decision?: string;
  /** Of one ward's part of a campaign: the ward. */
  unitId?: string;
  /** What it is called, where more than one stands on a page. */
  title?: string;
  /** Where it opens over what stands beneath, rather than pushing it down. */
  over?: boolean;
};

/** What can be printed of a nomination, a list or a campaign: each paper with what it is, and what to look at before it is signed. */
export function PaperMenu({ offered, from, id, decision, unitId, title, over = false }: PaperMenuProps) {
  const t = useTranslations("papers");
  const query = new URLSearchParams({
    ...(decision ? { "quyet-dinh": decision } : {}),
    ...(unitId ? { phuong: unitId } : {}),
  }).toString();
  const asked = query ? `?${query}` : "";
  const panel = over ? "md:absolute md:right-0 md:z-20 md:w-[30rem] md:shadow-lg" : "max-w-2xl";
  return (
    <details className="no-print relative">
      <summary className="link inline-flex cursor-pointer items-center gap-2 max-md:tap">
        <FileText aria-hidden="true" className="size-4 shrink-0" />
        {title ?? t("menu")}
      </summary>
      <div className={`mt-1 rounded-lg border border-edge bg-raised px-4 py-3 text-base ${panel}`}>
        <p className="text-soft">{t(offered.papers.length > 0 ? "lead" : "none")}</p>
        <Faults {...offered} />
        <ul className="mt-2 ruled empty:hidden">
          {offered.papers.map(({ kind, names }) => (
            <li key={kind} className="group relative py-2 hover:bg-sand">
              <a
                href={`/api/papers/${from}/${id}/${kind}${asked}`}
                download
                className="card-link font-semibold"
              >
                {t(`kind.${kind}.name`)}
              </a>
              <p className="text-soft">
                {t(`kind.${kind}.means`)}{" "}
                <span className="whitespace-nowrap">{t("names", { count: names })}.</span>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Faults({ faulty, held, takenBack }: Pick<OfferedPapers, "faulty" | "held" | "takenBack">) {
  const t = useTranslations("papers");
  if (faulty.length === 0 && held === 0 && takenBack.length === 0) return null;
  return (
    <div className="mt-2 rounded border-l-4 border-red bg-red-wash px-3 py-2">
      {faulty.length > 0 ? (
        <>
          <p className="font-semibold">{t("faulty")}</p>
          <ul>
            {faulty.map(({ number, replacedBy, fault }) => (
              <li key={number}>
                {fault === "replaced" && replacedBy
                  ? t("fault.replacedBy", { number, by: replacedBy })
                  : t(`fault.${fault}`, { number })}
              </li>
            ))}
          </ul>
          <p>{t("faultyMeans")}</p>
        </>
      ) : null}
      {takenBack.length > 0 ? (
        <p>
          {t("takenBack", {
            count: takenBack.length,
            names: takenBack.slice(0, 5).join(", "),
            more: Math.max(0, takenBack.length - 5),
          })}
        </p>
      ) : null}
      {held > 0 ? <p>{t("held", { count: held })}</p> : null}
    </div>
  );
}
