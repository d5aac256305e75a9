import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { ButtonLink } from "@/components/ui/button";
import { UserFilter } from "@/components/users/user-filter";
import { UserList } from "@/components/users/user-list";
import { asTyped, choice, readQuery, words } from "@/domain/address/read-query";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { accountStates } from "@/domain/users/vocabulary";
import { countUsers, listUsers } from "@/domain/users/queries.server";
import { roles } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri">) {
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

export default async function UsersPage({ params, searchParams }: PageProps<"/[locale]/quan-tri">) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri", "admin.enter");
  const t = await getTranslations("admin");
  const { sau, ...asked } = readQuery(await searchParams, { ...filterQuery, sau: asTyped(320) });
  const filter = {
    query: asked.q,
    role: asked["vai-tro"] || undefined,
    unitId: asked["don-vi"] || undefined,
    state: asked["tinh-trang"] || undefined,
    after: sau || undefined,
  };
  const { users, next } = await listUsers(actor, filter);
  const [found, total] = [await countUsers(actor, filter), await countUsers(actor, {})];
  const kept = Object.entries(asked).filter(([, value]) => value !== "");
  const pageAfter = (after: string[][]) =>
    localePath(locale, `/quan-tri?${new URLSearchParams([...kept, ...after])}`);
  return (
    <WorkPage actor={actor} area="/quan-tri">
      <AdminAreas locale={locale} />
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
        {filter.after ? (
          <ButtonLink variant="secondary" href={pageAfter([])}>
            {t("firstPage")}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink variant="secondary" href={pageAfter([["sau", next]])}>
            {t("nextPage")}
          </ButtonLink>
        ) : null}
      </p>
    </WorkPage>
  );
}

/** What is administered besides the people: two by two on a phone, in a row on a desk. */
async function AdminAreas({ locale }: { locale: string }) {
  const t = await getTranslations();
  const areas = [
    ["/quan-tri/khong-gian", t("spaceAdmin.title")],
    ["/quan-tri/dot-bieu-duong", t("campaignAdmin.title")],
    ["/ban-lam-viec/lien-he", t("contactDesk.title")],
    ["/quan-tri/nhat-ky", t("admin.history")],
  ] as const;
  return (
    <nav aria-label={t("admin.areas")} className="mb-8">
      <ul className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
        {areas.map(([path, name]) => (
          <li key={path} className="flex">
            <ButtonLink variant="secondary" href={localePath(locale, path)} className="w-full text-center">
              {name}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
