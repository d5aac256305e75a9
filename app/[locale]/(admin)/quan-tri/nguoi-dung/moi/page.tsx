import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { InviteForm } from "@/components/users/invite-form";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { invite } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri/nguoi-dung/moi">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("invite") };
}

export default async function InvitePage({ params }: PageProps<"/[locale]/quan-tri/nguoi-dung/moi">) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/nguoi-dung/moi", "admin.enter");
  const t = await getTranslations("admin");
  return (
    <AdminPage actor={actor} current="/quan-tri/nguoi-dung" width="text">
      <h1 className="text-3xl">{t("invite")}</h1>
      <p className="mt-2 mb-8 text-soft">{t("inviteLead")}</p>
      <InviteForm action={invite} units={await listCurrentUnits()} />
    </AdminPage>
  );
}
