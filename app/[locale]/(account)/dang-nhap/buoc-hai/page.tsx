import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { firstPage } from "@/app/_server/first-page";
import { safeReturnPath } from "@/app/_server/safe-return";
import { currentSessionId, currentViewer, isPostedWithoutScripts } from "@/app/_server/viewer";
import { qrPath } from "@/components/paper/qr-path";
import { CodeForm } from "@/components/second-factor/code-form";
import { EnrolForm } from "@/components/second-factor/enrol-form";
import { PublicPage } from "@/components/site/public-page";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { enrolmentOf, findHalfSession } from "@/domain/second-factor/queries.server";
import { localePath } from "@/messages/locales";
import { enrolFirst, prove } from "./actions";

type Props = PageProps<"/[locale]/dang-nhap/buoc-hai">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "secondFactor" });
  const title = await errorTitle(locale, t("title"), await isPostedWithoutScripts());
  return { title, robots: { index: false } };
}

/** Who has a phone gives its code; who has none yet takes one up, and is shown the recovery codes before going on. */
export default async function SecondStepPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { callbackUrl } = readQuery(await searchParams, { callbackUrl: asTyped(2000) });
  const [sessionId, viewer] = [await currentSessionId(), await currentViewer()];
  const half = sessionId && !viewer ? await findHalfSession(sessionId) : null;
  if (!half && !viewer) redirect(localePath(locale, "/dang-nhap"));
  const t = await getTranslations("secondFactor");
  const enrolment = half && !half.enrolled ? enrolmentOf(sessionId!, half.email) : null;
  const title = half ? t(half.enrolled ? "title" : "enrolTitle") : t("enrolled");
  return (
    <PublicPage path="/dang-nhap">
      <div className="max-w-md">
        <h1 className="mb-4 text-4xl">{title}</h1>
        {half ? <p className="-mt-2 mb-6 text-soft">{t(half.enrolled ? "lead" : "enrolLead")}</p> : null}
        {half?.enrolled ? (
          <CodeForm action={prove} callbackUrl={callbackUrl} />
        ) : (
          <EnrolForm
            action={enrolFirst}
            enrolment={enrolment && { ...enrolment, qr: qrPath(enrolment.address) }}
            onward={safeReturnPath(callbackUrl) ?? localePath(locale, firstPage(viewer))}
          />
        )}
        {half ? (
          <p className="mt-8 text-base text-soft">
            {half.enrolled ? t("lost") : null}{" "}
            <a href={localePath(locale, "/dang-nhap?lai=1")} className="touch-link">
              {t("startOver")}
            </a>
          </p>
        ) : null}
      </div>
    </PublicPage>
  );
}
