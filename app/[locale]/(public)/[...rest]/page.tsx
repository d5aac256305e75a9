import { getTranslations, setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/site/dead-end";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/[...rest]">) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "public" });
  return { title: t("notFoundTitle") };
}

/** Every address that no other page answers. */
export default async function UnknownAddress({ params }: PageProps<"/[locale]/[...rest]">) {
  setRequestLocale((await params).locale);
  return <NothingHere />;
}
