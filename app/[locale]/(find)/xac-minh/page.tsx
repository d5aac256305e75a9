import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/certificates/certificate-checked";
import { PublicPage } from "@/components/site/public-page";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { codePath, readCode } from "@/domain/certificates/code";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/xac-minh">;

// What is shown depends on the address's question.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateCheck" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a certificate's code is typed by hand. */
export default async function CheckPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations("certificateCheck");
  const { ma: typed } = readQuery(await searchParams, { ma: asTyped(80) });
  const code = readCode(typed);
  if (code) redirect(localePath(locale, codePath(code)));
  return (
    <PublicPage path="/xac-minh">
      <div className="max-w-xl">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="mt-2 mb-6 text-soft">{t("lead")}</p>
        <CodeForm typed={typed} error={typed.trim() ? t("noCode") : undefined} />
      </div>
    </PublicPage>
  );
}
