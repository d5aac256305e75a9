import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReadPerson } from "@/domain/users/people-list";
import { Tag } from "../ui/tag";

type PeopleRowsProps = { title: ReactNode; rows: ReadPerson[]; unitNames: Record<string, string> };

/** The lines of a list of people: whom each names, or what is wrong in it; those to mend first. */
export function PeopleRows({ title, rows, unitNames }: PeopleRowsProps) {
  const t = useTranslations();
  const rank = ({ fault }: ReadPerson) => (fault === null ? 2 : fault === "known" ? 1 : 0);
  const sorted = [...rows].sort((one, other) => rank(one) - rank(other) || one.line - other.line);
  return (
    <section className="mb-6">
      <p role="status" className="font-semibold">
        {title}
      </p>
      <ul className="mt-2 ruled">
        {sorted.map((row) => (
          <li
            key={row.line}
            className="grid gap-x-4 gap-y-1 py-2 text-base md:grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span className="text-soft tabular-nums">{t("inviteList.line", { line: row.line })}</span>
            <span className="wrap-anywhere">
              {row.person ? (
                <>
                  <strong className="font-semibold">{row.person.name}</strong>
                  <span className="block text-soft">{row.person.email}</span>
                </>
              ) : (
                row.cells.filter(Boolean).join(" · ")
              )}
            </span>
            <span>
              {row.person ? (
                <Tag>
                  {t(`account.role.${row.person.role}`)} · {unitNames[row.person.unitId]}
                </Tag>
              ) : (
                <span className={row.fault === "known" ? "text-soft" : "text-red-deep"}>
                  {t(`inviteList.fault.${row.fault}`)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to the lines to mend, as a book that can be mended and chosen again. It travels with the answer: nothing is kept. */
export function RefusedSheet({ sheet }: { sheet: string | null }) {
  const t = useTranslations("inviteList");
  if (!sheet) return null;
  return (
    <p className="mb-6">
      <a href={sheet} download={`${t("refusedName")}.xlsx`} className="touch-link font-semibold">
        {t("refusedSheet")}
      </a>
    </p>
  );
}
