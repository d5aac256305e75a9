import { useLocale, useTranslations } from "next-intl";
import type { Role } from "@/domain/permissions";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Tag } from "../ui/tag";

type UserListProps = {
  users: {
    id: string;
    name: string;
    email: string;
    blocked: boolean;
    invited: boolean;
    lastSignInAt: Date | null;
    roles: { id: string; role: Role; unitName: string }[];
  }[];
};

/** Accounts with their roles; each row leads to its account. */
export function UserList({ users }: UserListProps) {
  const t = useTranslations();
  const locale = useLocale();
  if (users.length === 0) return null;
  return (
    <ul className="ruled">
      {users.map((user) => (
        <li
          key={user.id}
          className="group relative grid gap-x-6 gap-y-1 py-3 hover:bg-raised md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_12rem]"
        >
          <div className="min-w-0 wrap-anywhere">
            <a
              href={localePath(locale, `/quan-tri/nguoi-dung/${user.id}`)}
              className="font-semibold card-link"
            >
              {user.name}
            </a>
            <p className="text-base text-soft">{user.email}</p>
          </div>
          <p className="flex flex-wrap content-start gap-2">
            {user.blocked ? <Tag tone="red">{t("admin.blocked")}</Tag> : null}
            {user.invited && !user.blocked ? <Tag tone="gold">{t("admin.invited")}</Tag> : null}
            {user.roles.map((role) => (
              <Tag key={role.id}>
                {t(`account.role.${role.role}`)} · {role.unitName}
              </Tag>
            ))}
          </p>
          <p className="text-base text-soft md:text-right">
            {user.lastSignInAt
              ? t("admin.lastSignIn", { moment: formatMoment(user.lastSignInAt) })
              : t("admin.neverSignedIn")}
          </p>
        </li>
      ))}
    </ul>
  );
}
