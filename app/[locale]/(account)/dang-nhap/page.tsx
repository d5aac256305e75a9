import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { firstPage } from "@/app/_server/first-page";
import { safeReturnPath } from "@/app/_server/safe-return";
import { currentViewer, isPostedWithoutScripts } from "@/app/_server/viewer";
import { PublicPage } from "@/components/site/public-page";
import { SignInForm } from "@/components/users/sign-in-form";
import { asTyped, choice, readQuery } from "@/domain/address/read-query";
import { localePath } from "@/messages/locales";
import { signIn } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/dang-nhap">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  const title = await errorTitle(locale, t("signInTitle"), await isPostedWithoutScripts());
  return { title, robots: { index: false } };
}

/** Who is signed in already is led on. */
export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/dang-nhap">) {
  const { callbackUrl, phien } = readQuery(await searchParams, {
    callbackUrl: asTyped(2000),
    phien: choice(["", "mat"], ""),
  });
  const viewer = await currentViewer();
  if (viewer) {
    redirect(safeReturnPath(callbackUrl) ?? localePath((await params).locale, firstPage(viewer)));
  }
  const t = await getTranslations("account");
  return (
    <PublicPage path="/dang-nhap">
      <div className="max-w-md">
        <h1 className="text-4xl">{t("signInTitle")}</h1>
        <p className="mt-2 mb-8 text-soft">{t("signInLead")}</p>
        <SignInForm action={signIn} callbackUrl={callbackUrl} sessionLost={phien === "mat"} />
        <p className="mt-8 text-base text-soft">{t("forgotten")}</p>
      </div>
    </PublicPage>
  );
}
