import { NothingHere } from "@/components/site/dead-end";
import { setRequestLocale } from "next-intl/server";
import { parsePage } from "../../../../_lists/lists";
import { FieldPage, fieldMetadata } from "../../field-page";

type Props = PageProps<"/[locale]/linh-vuc/[field]/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, field, page } = await params;
  return fieldMetadata({ locale, id: field, page: parsePage(page) ?? 1 });
}

export default async function MoreFieldPage({ params }: Props) {
  const { locale, field, page } = await params;
  setRequestLocale(locale);
  const number = parsePage(page);
  if (!number) return <NothingHere />;
  return <FieldPage locale={locale} id={field} page={number} />;
}
