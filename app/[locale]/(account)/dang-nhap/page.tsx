import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/site/public-page";
import { SignInForm } from "@/components/users/sign-in-form";
import { signIn } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/dang-nhap">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("signInTitle"), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/dang-nhap">) {
  const t = await getTranslations("account");
  const { callbackUrl } = await searchParams;
  return (
    <PublicPage path="/dang-nhap">
      <div className="max-w-md">
        <h1 className="text-4xl">{t("signInTitle")}</h1>
        <p className="mt-2 mb-8 text-soft">{t("signInLead")}</p>
        <SignInForm action={signIn} callbackUrl={typeof callbackUrl === "string" ? callbackUrl : undefined} />
        <p className="mt-8 text-base text-soft">{t("forgotten")}</p>
      </div>
    </PublicPage>
  );
}
