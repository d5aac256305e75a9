import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicField } from "@/app/_server/public-data";
import { nameIn } from "@/components/profiles/profile-words";
import { NothingHere } from "@/components/site/dead-end";
import { OfWhole } from "@/components/tallies/figures-apart";
import { fieldFiguresPath } from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { FiguresPage } from "../../_figures/figures-page";

type Props = PageProps<"/[locale]/thong-ke/linh-vuc/[field]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, field: id } = await params;
  const field = await publicField(id);
  if (!field) return {};
  const t = await getTranslations({ locale, namespace: "tallies" });
  const name = nameIn(locale, field.name, field.nameEn);
  return pageMetadata(locale, fieldFiguresPath(id), {
    title: t("titleOf", { name }),
    description: `${name}. ${t("description")}`,
  });
}

export default async function FieldFiguresPage({ params }: Props) {
  const { locale, field: id } = await params;
  setRequestLocale(locale);
  const field = await publicField(id);
  if (!field) return <NothingHere />;
  const name = nameIn(locale, field.name, field.nameEn);
  return (
    <FiguresPage
      locale={locale}
      path={fieldFiguresPath(id)}
      asked={{ "linh-vuc": id }}
      name={name}
      above={<OfWhole whole={{ href: localePath(locale, `/linh-vuc/${id}`), text: name }} />}
    />
  );
}
