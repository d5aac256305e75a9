import { getTranslations, setRequestLocale } from "next-intl/server";
import { CertificateFound, NoSuchCertificate } from "@/components/certificates/certificate-checked";
import { PublicPage } from "@/components/site/public-page";
import { checkCertificate } from "@/domain/certificates/check.server";

type Props = PageProps<"/[locale]/xac-minh/[code]">;

// Rendered like every public page, so that "no such certificate" is answered 404; the cache handler keeps none of them: what
// was revoked is said at once, and tried codes fill no memory. How often one may ask is counted at the door.
export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateCheck" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Whether a certificate is real and holds, by the code that is printed on it. */
export default async function CheckedPage({ params }: Props) {
  const { locale, code } = await params;
  setRequestLocale(locale);
  const found = await checkCertificate(decoded(code));
  return (
    <PublicPage path={`/xac-minh/${code}`}>
      {found ? <CertificateFound certificate={found} /> : <NoSuchCertificate typed={decoded(code)} />}
    </PublicPage>
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
