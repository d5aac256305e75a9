import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { firstPage } from "@/app/_server/first-page";
import { safeReturnPath } from "@/app/_server/safe-return";
import { hasOfficeSignIn } from "@/app/_server/office-sign-in";
import { secondStep } from "@/app/_server/second-step";
import { currentSessionId, currentViewer, isPostedWithoutScripts } from "@/app/_server/viewer";
import { PublicPage } from "@/components/site/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SignInForm } from "@/components/users/sign-in-form";
import { asTyped, choice, readQuery, said, words } from "@/domain/address/read-query";
import { findHalfSession } from "@/domain/second-factor/queries.server";
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
  const { locale } = await params;
  const { callbackUrl, phien, error, lai } = readQuery(await searchParams, {
    callbackUrl: asTyped(2000),
    phien: choice(["", "mat"], ""),
    error: words(40),
    lai: said(),
  });
  const back = safeReturnPath(callbackUrl);
  const [viewer, sessionId] = [await currentViewer(), await currentSessionId()];
  if (viewer) redirect(back ?? localePath(locale, firstPage(viewer)));
  if (sessionId && !lai && (await findHalfSession(sessionId))) redirect(secondStep(locale, back));
  const t = await getTranslations("account");
  return (
    <PublicPage path="/dang-nhap">
      <div className="max-w-md">
        <h1 className="text-4xl">{t("signInTitle")}</h1>
        <p className="mt-2 mb-8 text-soft">{t("signInLead")}</p>
        {error ? (
          <Notice
            tone="warning"
            role="alert"
            title={t(error === "AccessDenied" ? "officeUnknown" : "officeFailed")}
          />
        ) : null}
        <SignInForm action={signIn} callbackUrl={callbackUrl} sessionLost={phien === "mat"} />
        {hasOfficeSignIn() ? (
          <ButtonLink
            variant="secondary"
            className="mt-6"
            href={`/api/oidc?callbackUrl=${encodeURIComponent(back ?? localePath(locale, "/dang-nhap"))}`}
          >
            {t("office")}
          </ButtonLink>
        ) : null}
        <p className="mt-8 text-base text-soft">{t("forgotten")}</p>
      </div>
    </PublicPage>
  );
}
