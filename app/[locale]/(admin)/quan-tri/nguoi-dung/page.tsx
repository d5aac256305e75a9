import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { ButtonLink } from "@/components/ui/button";
import { UserFilter } from "@/components/users/user-filter";
import { UserList } from "@/components/users/user-list";
import { asTyped, choice, readQuery, words } from "@/domain/address/read-query";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { accountStates } from "@/domain/users/vocabulary";
import { countUsers, listUsers } from "@/domain/users/queries.server";
import { roles } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri/nguoi-dung">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("users") };
}

/** The addresses' words for the filter's parts. */
const filterQuery = {
  q: words(320),
  "vai-tro": choice(roles, ""),
  "don-vi": words(120),
  "tinh-trang": choice(accountStates, ""),
};

type Props = PageProps<"/[locale]/quan-tri/nguoi-dung">;

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/nguoi-dung", "admin.enter");
  const t = await getTranslations("admin");
  const own = await getTranslations("userAdmin");
  const { sau, truoc, ...asked } = readQuery(await searchParams, {
    ...filterQuery,
    sau: asTyped(320),
    truoc: asTyped(320),
  });
  const filter = {
    query: asked.q,
    role: asked["vai-tro"] || undefined,
    unitId: asked["don-vi"] || undefined,
    state: asked["tinh-trang"] || undefined,
    after: sau || undefined,
    before: truoc || undefined,
  };
  const { users, next, previous } = await listUsers(actor, filter);
  const [found, total] = [await countUsers(actor, filter), await countUsers(actor, {})];
  const kept = Object.entries(asked).filter(([, value]) => value !== "");
  const pageAfter = (after: string[][]) =>
    localePath(locale, `/quan-tri/nguoi-dung?${new URLSearchParams([...kept, ...after])}`);
  return (
    <AdminPage actor={actor} current="/quan-tri/nguoi-dung">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("users")}</h1>
        <ButtonLink href={localePath(locale, "/quan-tri/nguoi-dung/moi")}>{t("invite")}</ButtonLink>
      </div>
      <UserFilter filter={filter} units={await listCurrentUnits()} filtered={kept.length > 0} />
      <p className="mb-3 text-soft" role="status">
        {found === total ? t("found", { count: found }) : t("foundOf", { count: found, total })}
      </p>
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
