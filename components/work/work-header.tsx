import { useLocale, useTranslations } from "next-intl";
import { can, type Actor, type Role } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { Logo } from "../site/logo";
import type { FormHandler } from "../ui/form-state";
import { SignOutForm } from "./sign-out-form";

const areas = [
  { path: "/ban-lam-viec", permission: "desk.enter", label: "desk" },
  { path: "/kiem-duyet", permission: "moderation.enter", label: "moderation" },
  { path: "/quan-tri", permission: "admin.enter", label: "admin" },
] as const;

type WorkHeaderProps = {
  actor: Actor;
  area: string;
  unread: number;
  /** The roles the person holds, with their units' names. */
  roles: { role: Role; unitName: string; wholeCity: boolean }[];
  signOut: FormHandler<void>;
};

/** Header of every signed-in page: the areas this person may enter, inbox, own account, the way out. */
export function WorkHeader({ actor, area, unread, roles, signOut }: WorkHeaderProps) {
  const t = useTranslations("account");
  const locale = useLocale();
  const suggestions = useTranslations("suggestionDesk");
  const links = [
    ...areas
      .filter((one) => can(actor, one.permission))
      .map((one) => ({ path: one.path, text: t(one.label) })),
    ...(can(actor, "suggestion.enter")
      ? [{ path: "/ban-lam-viec/gioi-thieu", text: suggestions("title") }]
      : []),
    { path: "/tai-khoan/hop-thu", text: unread > 0 ? t("inboxUnread", { count: unread }) : t("inbox") },
    { path: "/tai-khoan", text: t("account") },
  ];
  const hat = useHat(roles, area);
  const item =
    "tap border-b-3 border-transparent pt-0.5 text-base font-semibold hover:text-red aria-[current]:border-red aria-[current]:text-red";
  return (
    <header className="no-print border-b border-line">
      <div className="flex flex-wrap items-center gap-x-7 px-4 py-1 md:px-6">
        <a href={localePath(locale, "/")} className="flex min-h-11 items-center gap-2">
          <Logo />
          <span className="font-serif text-2xl text-red">Lan Tỏa</span>
        </a>
        <nav
          aria-label={t("areas")}
          className="flex flex-wrap gap-x-5 md:gap-x-6 max-md:order-last max-md:w-full"
        >
          {links.map((link) => (
            <a
              key={link.path}
              href={localePath(locale, link.path)}
              aria-current={link.path === area ? "page" : undefined}
              className={item}
            >
              {link.text}
            </a>
          ))}
        </nav>
        <p className="ml-auto min-w-0 text-right text-base leading-tight text-soft max-md:order-2 max-md:w-full max-md:text-left">
          <span className="font-semibold wrap-anywhere text-ink">{actor.name}</span>
          {hat ? (
            <>
              <span className="md:sr-only"> · </span>
              <span className="md:block">{hat}</span>
            </>
          ) : null}
        </p>
        <div className="text-base text-soft max-md:ml-auto">
          <SignOutForm owner={actor.id} action={signOut}>
            <button type="submit" className="min-h-11 cursor-pointer link">
              {t("signOut")}
            </button>
          </SignOutForm>
        </div>
      </div>
    </header>
  );
}

const hatOf: Record<string, Role> = {
  "/ban-lam-viec": "official",
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
