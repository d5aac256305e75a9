import { setRequestLocale } from "next-intl/server";
import { FieldPage, fieldMetadata } from "./field-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/linh-vuc/[field]">) {
  const { locale, field } = await params;
  return fieldMetadata({ locale, id: field, page: 1 });
}

export default async function FirstFieldPage({ params }: PageProps<"/[locale]/linh-vuc/[field]">) {
  const { locale, field } = await params;
  setRequestLocale(locale);
  return <FieldPage locale={locale} id={field} page={1} />;
}
