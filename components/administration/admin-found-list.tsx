import { useLocale, useTranslations } from "next-intl";
import type { AdminFound } from "@/domain/administration/search.server";
import { localePath } from "@/messages/locales";

/** What the search found, by kind; each row leads to where it is administered. */
export function AdminFoundList({ query, found }: { query: string; found: AdminFound }) {
  const t = useTranslations("adminSearch");
  const locale = useLocale();
  const groups = [
    {
      title: t("campaigns"),
      rows: found.campaigns.map((one) => ({
        path: `/quan-tri/dot-bieu-duong/${one.id}`,
        text: one.name,
        more: "",
      })),
    },
    {
      title: t("units"),
      rows: found.units.map((one) => ({ path: `/don-vi/${one.id}`, text: one.label, more: "" })),
    },
    {
      title: t("users"),
      rows: found.users.map((one) => ({
        path: `/quan-tri/nguoi-dung/${one.id}`,
        text: one.name,
        more: one.email,
      })),
    },
    {
      title: t("documents"),
      rows: found.documents.map((one) => ({
        path: `/quan-tri/van-ban/${one.id}`,
        text: one.number,
        more: one.title,
      })),
    },
  ].filter((group) => group.rows.length > 0);
  if (groups.length === 0) return <p role="status">{query ? t("none", { query }) : t("start")}</p>;
  return groups.map((group) => (
    <section key={group.title} className="mb-6">
      <h2 className="text-xl">{group.title}</h2>
      <ul className="ruled">
        {group.rows.map((row) => (
          <li key={row.path} className="group relative py-2 wrap-anywhere hover:bg-raised">
            <a href={localePath(locale, row.path)} className="card-link font-semibold">
              {row.text}
            </a>
            {row.more ? <p className="text-base text-soft">{row.more}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  ));
}
