import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { AdminFoundList } from "@/components/administration/admin-found-list";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { readQuery, words } from "@/domain/address/read-query";
import { searchAdministration } from "@/domain/administration/search.server";

type Props = PageProps<"/[locale]/quan-tri/tim">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "adminSearch" });
  return { title: t("title") };
}

/** Campaigns, units, people and documents by their words. */
export default async function AdminSearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/tim", "admin.enter");
  const t = await getTranslations("adminSearch");
  const { q } = readQuery(await searchParams, { q: words(200) });
  return (
    <AdminPage actor={actor} current="/quan-tri/tim">
      <h1 className="text-3xl">{t("title")}</h1>
      <form role="search" className="mt-4 grid max-w-xl items-end gap-x-3 sm:grid-cols-[1fr_auto]">
        <TextInput id="q" type="search" label={t("placeholder")} defaultValue={q} />
        <Button variant="secondary" className="mb-6">
          {t("button")}
        </Button>
      </form>
      <AdminFoundList query={q} found={await searchAdministration(actor, q)} />
    </AdminPage>
  );
}
