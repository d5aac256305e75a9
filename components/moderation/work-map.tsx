import { useLocale, useTranslations } from "next-intl";
import { can, type Action, type Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

/** What moderators do beside reading nominations, by what it is about. */
const groups = [
  {
    of: "decide",
    ways: [
      { path: "/kiem-duyet/mot-luot", label: "together.title", needs: "moderation.enter" },
      { path: "/kiem-duyet/cho-so", label: "numbers.title", needs: "moderation.enter" },
      { path: "/kiem-duyet/hoi-dong", label: "council.list", needs: "council.enter" },
      { path: "/kiem-duyet/hoi-thi", label: "contest.title", needs: "contest.enter" },
    ],
  },
  {
    of: "published",
    ways: [
      { path: "/kiem-duyet/hen-dang", label: "publication.listTitle", needs: "moderation.enter" },
      { path: "/kiem-duyet/trong-tuan", label: "week.chooseTitle", needs: "profile.lead" },
      { path: "/kiem-duyet/trang-chu", label: "front.title", needs: "profile.lead" },
      { path: "/kiem-duyet/go-bai", label: "moderation.takeDownStory", needs: "moderation.enter" },
      { path: "/kiem-duyet/gop", label: "mend.title", needs: "mend.enter" },
    ],
  },
  {
    of: "kept",
    ways: [
      { path: "/ban-lam-viec/loi-xac-nhan", label: "withdrawal.short", needs: "word.enter" },
      { path: "/ban-lam-viec/giay-khen", label: "certificateDesk.menu", needs: "certificate.enter" },
      { path: "/kiem-duyet/so-lieu", label: "moderation.figures", needs: "moderation.enter" },
      { path: "/ban-lam-viec/thong-ke", label: "statistics.menu", needs: "statistics.enter" },
    ],
  },
] as const satisfies readonly {
  of: string;
  ways: readonly { path: string; label: string; needs: Action }[];
}[];

/** Beside the queue, while no nomination is open: everything else that this person may do here. */
export function WorkMap({ actor }: { actor: Actor }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <nav
      aria-label={t("moderation.workMap.title")}
      className="lg:mt-8 grid max-w-4xl gap-x-10 gap-y-6 lg:grid-cols-2 xl:grid-cols-3"
    >
      {groups.map(({ of, ways }) => (
        <section key={of} aria-labelledby={`viec-${of}`}>
          <h2 id={`viec-${of}`} className="border-t-2 border-ink pt-3 font-sans text-base font-semibold">
            {t(`moderation.workMap.${of}`)}
          </h2>
          <ul className="mt-1">
            {ways
              .filter(({ needs }) => can(actor, needs))
              .map(({ path, label }) => (
                <li key={path}>
                  <a href={localePath(locale, path)} className="touch-link">
                    {t(label)}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
