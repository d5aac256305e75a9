import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { Tag } from "@/components/ui/tag";
import { listUsers } from "@/domain/users/queries.server";
import { localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("users") };
}

export default async function UsersPage({ params, searchParams }: PageProps<"/[locale]/quan-tri">) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri", "admin.enter");
  const t = await getTranslations();
  const { q, sau } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  const { users, next } = await listUsers(actor, { query, after: typeof sau === "string" ? sau : undefined });
  return (
    <WorkPage actor={actor} area="/quan-tri">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("admin.users")}</h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nhat-ky")}>
            {t("admin.history")}
          </ButtonLink>
          <ButtonLink href={localePath(locale, "/quan-tri/nguoi-dung/moi")}>{t("admin.invite")}</ButtonLink>
        </div>
      </div>
      <form className="mt-6 flex flex-wrap items-end gap-x-3">
        <TextInput id="q" type="search" label={t("admin.search")} defaultValue={query} />
        <Button variant="secondary" className="mb-6">
          {t("admin.searchButton")}
        </Button>
      </form>
      {users.length === 0 ? <p>{t("admin.noUsers")}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {users.map((user) => (
          <li key={user.id} className="group relative grid gap-x-6 py-4 md:grid-cols-2">
            <div>
              <a
                href={localePath(locale, `/quan-tri/nguoi-dung/${user.id}`)}
                className="font-semibold group-hover:text-red group-hover:underline after:absolute after:inset-0"
              >
                {user.name}
              </a>
              <p className="text-base text-soft">{user.email}</p>
            </div>
            <p className="flex flex-wrap content-start gap-2">
              {user.blocked ? <Tag tone="red">{t("admin.blocked")}</Tag> : null}
              {user.invited ? <Tag tone="gold">{t("admin.invited")}</Tag> : null}
              {user.roles.map((role) => (
                <Tag key={role.id}>
                  {t(`account.role.${role.role}`)} · {role.unitName}
                </Tag>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-6">
          <ButtonLink
            variant="secondary"
            href={localePath(
              locale,
              `/quan-tri?${new URLSearchParams({ ...(query ? { q: query } : {}), sau: next })}`,
            )}
          >
            {t("public.nextPage")}
          </ButtonLink>
        </p>
      ) : null}
    </WorkPage>
  );
}
