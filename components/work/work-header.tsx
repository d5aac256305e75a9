import { Menu } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { can, type Actor, type Role } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import type { AdminEntryLabel } from "../administration/admin-menu";
import { Logo } from "../site/logo";
import type { FormHandler } from "../ui/form-state";
import { SignOutForm } from "./sign-out-form";

const areas = [
  { path: "/ban-lam-viec", permission: "desk.enter", label: "desk" },
  { path: "/kiem-duyet", permission: "moderation.enter", label: "moderation" },
  { path: "/quan-tri", permission: "admin.enter", label: "admin" },
] as const;

/** What an official needs now and then: beside the desk's heading, and on a phone in the menu. */
export const deskTools = [
  { path: "/kiem-duyet/hoi-dong", label: "council.list" },
  { path: "/ban-lam-viec/giay-khen", label: "certificateDesk.menu" },
  { path: "/ban-lam-viec/nhan-rong", label: "adoption.desk.title" },
  { path: "/ban-lam-viec/loi-xac-nhan", label: "withdrawal.short" },
  { path: "/ban-lam-viec/thong-ke", label: "statistics.menu" },
  { path: "/ban-lam-viec/hoi-thi", label: "contestEntry.ward" },
  { path: "/cham-thi", label: "contest.jury.title" },
  { path: "/ban-lam-viec/khong-gian", label: "spaceDesk.title" },
  { path: "/ban-lam-viec/lien-he", label: "contactDesk.title" },
] as const;

/** What a moderator needs now and then: at the head of the queue, and on a phone in the menu. */
export const moderationTools = [
  { path: "/kiem-duyet/hen-dang", label: "publication.listTitle" },
  { path: "/kiem-duyet/hoi-dong", label: "council.list" },
  { path: "/kiem-duyet/mot-luot", label: "together.menu" },
  { path: "/ban-lam-viec/loi-xac-nhan", label: "withdrawal.short" },
  { path: "/ban-lam-viec/giay-khen", label: "certificateDesk.menu" },
  { path: "/ban-lam-viec/thong-ke", label: "statistics.menu" },
  { path: "/kiem-duyet/hoi-thi", label: "contest.title" },
  { path: "/cham-thi", label: "contest.jury.title" },
] as const;

type WorkHeaderProps = {
  actor: Actor;
  area: string;
  unread: number;
  /** The roles the person holds, with their units' names. */
  roles: { role: Role; unitName: string; wholeCity: boolean }[];
  signOut: FormHandler<void>;
  /** A search of the area's own, on a desk. */
  search?: ReactNode;
  menu?: WorkHeaderMenu;
};

/** The entries of an area's own menu, for phones, where it has no room beside the page. */
export type WorkHeaderMenu = {
  current: string;
  entries: readonly { path: string; label: AdminEntryLabel }[];
};

/** Header of every signed-in page: the areas this person may enter, inbox, own account, the way out. */
export function WorkHeader(props: WorkHeaderProps) {
  const { actor, area, unread, roles, signOut, search, menu } = props;
  const t = useTranslations("account");
  const locale = useLocale();
  const suggestions = useTranslations("suggestionDesk");
  const ownMenu = useTranslations("adminMenu");
  const tool = useTranslations();
  const tools = can(actor, "desk.enter") ? deskTools : can(actor, "moderation.enter") ? moderationTools : [];
  const links = [
    ...areas
      .filter((one) => can(actor, one.permission))
      .map((one) => ({ path: one.path, text: t(one.label) })),
    ...(can(actor, "desk.enter") ? [{ path: "/ban-lam-viec/danh-sach", text: t("rolls") }] : []),
    ...(can(actor, "suggestion.enter")
      ? [{ path: "/ban-lam-viec/gioi-thieu", text: suggestions("title") }]
      : []),
    { path: "/tai-khoan/hop-thu", text: unread > 0 ? t("inboxUnread", { count: unread }) : t("inbox") },
    { path: "/tai-khoan", text: t("account") },
  ];
  const hat = useHat(roles, area);
  const who = (
    <>
      <span className="font-semibold wrap-anywhere text-ink md:line-clamp-1 md:max-w-xs">{actor.name}</span>
      {hat ? <span className="block">{hat}</span> : null}
    </>
  );
  const areaLinks = (className: string) =>
    links.map((link) => (
      <a
        key={link.path}
        href={localePath(locale, link.path)}
        aria-current={link.path === area ? "page" : undefined}
        className={className}
      >
        {link.text}
      </a>
    ));
  const leave = (
    <SignOutForm owner={actor.id} action={signOut}>
      <button type="submit" className="min-h-11 cursor-pointer link">
        {t("signOut")}
      </button>
    </SignOutForm>
  );
  return (
    <header data-account={actor.id} className="no-print border-b border-line max-md:h-[56px]">
      <div className="flex items-center gap-x-3 gap-y-1 px-4 md:gap-x-7 md:flex-wrap md:px-6 md:py-1 max-md:h-full">
        <a href={localePath(locale, "/")} className="flex min-h-11 items-center gap-2">
          <Logo />
          <span className="font-serif text-2xl whitespace-nowrap text-red">Lan Tỏa</span>
        </a>
        {search ? <div className="hidden min-w-52 grow md:block">{search}</div> : null}
        <nav aria-label={t("areas")} className="hidden flex-wrap gap-x-6 md:flex">
          {areaLinks(
            "tap border-b-3 border-transparent pt-0.5 text-base font-semibold hover:text-red aria-[current]:border-red aria-[current]:text-red",
          )}
        </nav>
        <p className="ml-auto hidden min-w-0 text-right text-base leading-tight text-soft md:block">{who}</p>
        <div className="hidden text-base text-soft md:block">{leave}</div>
        <details className="relative ml-auto md:hidden">
          <summary className="flex min-h-11 list-none items-center gap-1.5 rounded-lg border border-edge bg-raised px-3 text-base font-semibold whitespace-nowrap [&::-webkit-details-marker]:hidden">
            <Menu aria-hidden="true" className="size-5 max-[359px]:hidden" />
            {unread > 0 ? t("menuUnread", { count: unread }) : t("menu")}
          </summary>
          <div className="absolute right-0 z-20 mt-2 w-72 max-h-[calc(100vh-5rem)] max-w-[calc(100vw-2rem)] overflow-y-auto rounded-xl border border-line bg-raised py-2 shadow-lg">
            <nav aria-label={t("areas")}>
              {areaLinks("menu-link aria-[current]:text-red")}
              {tools.map(({ path, label }) => (
                <a key={path} href={localePath(locale, path)} className="menu-link">
                  {tool(label)}
                </a>
              ))}
            </nav>
            {menu ? (
              <nav aria-label={ownMenu("label")} className="mt-2 border-t border-line pt-2">
                {menu.entries.map((entry) => (
                  <a
                    key={entry.path}
                    href={localePath(locale, entry.path)}
                    aria-current={entry.path === menu.current ? "page" : undefined}
                    className="menu-link aria-[current]:text-red"
                  >
                    {ownMenu(entry.label)}
                  </a>
                ))}
                <a href={localePath(locale, "/quan-tri/tim")} className="menu-link">
                  {ownMenu("search")}
                </a>
              </nav>
            ) : null}
            <div className="mt-2 border-t border-line px-5 pt-2 text-base text-soft">
              <p className="leading-tight">{who}</p>
              {leave}
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}

const hatOf: Record<string, Role> = {
  "/ban-lam-viec": "official",
  "/ban-lam-viec/danh-sach": "official",
  "/ban-lam-viec/giay-khen": "official",
  "/kiem-duyet": "moderator",
  "/quan-tri": "admin",
};

/** As whom the person works here, "Người kiểm duyệt · Toàn thành phố"; of several units the first and how many more. */
function useHat(held: WorkHeaderProps["roles"], area: string): string | null {
  const t = useTranslations("account");
  const role = held.find((one) => one.role === hatOf[area])?.role ?? held[0]?.role;
  const [first, ...more] = held.filter((one) => one.role === role);
  if (!first) return null;
  const unit = first.wholeCity ? t("wholeCity") : first.unitName;
  return [
    t(`hat.${first.role}`),
    more.length > 0 ? t("unitAndMore", { unit, more: more.length }) : unit,
  ].join(" · ");
}
