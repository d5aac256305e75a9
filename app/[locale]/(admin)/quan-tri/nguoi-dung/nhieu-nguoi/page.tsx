import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { InviteListForm } from "@/components/users/invite-list-form";
import { inviteMany } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/nguoi-dung/nhieu-nguoi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "inviteList" });
  return { title: t("title") };
}

/** Everybody of a list invited at once. */
export default async function InviteListPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/nguoi-dung/nhieu-nguoi", "admin.enter");
  const t = await getTranslations("inviteList");
  const units = await listCurrentUnits();
  return (
    <AdminPage actor={actor} current="/quan-tri/nguoi-dung" width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-soft">{t("lead")}</p>
      <InviteListForm
        action={inviteMany}
        unitNames={Object.fromEntries(units.map(({ id, name }) => [id, name]))}
      />
    </AdminPage>
  );
}
