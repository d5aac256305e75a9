import { useLocale, useTranslations } from "next-intl";
import type { listContestsOf } from "@/domain/campaigns/admin-queries.server";
import { localePath } from "@/messages/locales";

/** The contests that belong to a campaign, for who keeps it: each ties itself to it in its own form. */
export function BelongingContests({ contests }: { contests: Awaited<ReturnType<typeof listContestsOf>> }) {
  const t = useTranslations("campaignAdmin");
  const locale = useLocale();
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{t("contestsTitle")}</h2>
      <p className="mt-1 max-w-prose text-soft">{t("contestsHow")}</p>
      <ul className="mt-2 ruled empty:hidden">
        {contests.map(({ id, name, state }) => (
          <li key={id} className="py-1">
            <a
              href={localePath(locale, `/quan-tri/dot-bieu-duong/${id}`)}
              className="touch-link wrap-anywhere"
            >
              {name}
            </a>
            {state === "draft" ? <span className="text-soft"> · {t("contestDraft")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
