import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { ButtonLink } from "@/components/ui/button";
import { UserFilter } from "@/components/users/user-filter";
import { UserList } from "@/components/users/user-list";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { userFilterOf, userListQuery } from "@/domain/users/list-address";
import { countUsers, listUsers } from "@/domain/users/queries.server";
import { localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri/nguoi-dung">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("users") };
}

type Props = PageProps<"/[locale]/quan-tri/nguoi-dung">;

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/nguoi-dung", "admin.enter");
  const t = await getTranslations("admin");
  const own = await getTranslations("userAdmin");
  const { sau, truoc, ...asked } = readQuery(await searchParams, {
    ...userListQuery,
    sau: asTyped(320),
    truoc: asTyped(320),
  });
  const filter = { ...userFilterOf(asked), after: sau || undefined, before: truoc || undefined };
  const { users, next, previous } = await listUsers(actor, filter);
  const [found, total] = [await countUsers(actor, filter), await countUsers(actor, {})];
  const kept = Object.entries(asked).filter(([, value]) => value !== "");
  const pageAfter = (after: string[][]) =>
    localePath(locale, `/quan-tri/nguoi-dung?${new URLSearchParams([...kept, ...after])}`);
  return (
    <AdminPage actor={actor} current="/quan-tri/nguoi-dung">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("users")}</h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nguoi-dung/nhieu-nguoi")}>
            {own("inviteMany")}
          </ButtonLink>
          <ButtonLink href={localePath(locale, "/quan-tri/nguoi-dung/moi")}>{t("invite")}</ButtonLink>
        </div>
      </div>
      <UserFilter filter={filter} units={await listCurrentUnits()} filtered={kept.length > 0} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 text-base">
        <p className="text-soft" role="status">
          {found === total ? t("found", { count: found }) : t("foundOf", { count: found, total })}
        </p>
        <TakeOut list="users" locale={locale} asked={Object.fromEntries(kept)} />
      </div>
      <UserList users={users} />
      <p className="mt-6 flex flex-wrap gap-3">
        {previous ? (
          <>
            <ButtonLink variant="secondary" href={pageAfter([])}>
              {t("firstPage")}
            </ButtonLink>
            <ButtonLink variant="secondary" href={pageAfter([["truoc", previous]])}>
              {own("previous")}
            </ButtonLink>
          </>
        ) : null}
        {next ? (
          <ButtonLink variant="secondary" href={pageAfter([["sau", next]])}>
            {t("nextPage")}
          </ButtonLink>
        ) : null}
      </p>
    </AdminPage>
  );
}
