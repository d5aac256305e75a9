import { useLocale, useTranslations } from "next-intl";
import { PublicPage } from "@/components/site/public-page";
import { localePath } from "@/messages/locales";

/** Nothing stands at this address: say so, and lead on. */
export default function NotFound() {
  const t = useTranslations();
  const locale = useLocale();
  const ways = [
    ["/", t("site.home")],
    ["/guong", t("site.profiles")],
    ["/mo-hinh", t("site.models")],
    ["/dot-bieu-duong", t("site.campaigns")],
    ["/don-vi", t("site.units")],
    ["/tim-kiem", t("search.title")],
  ] as const;
  return (
    <PublicPage path="/">
      <title>{`${t("public.notFoundTitle")} · ${t("site.name")}`}</title>
      <div className="max-w-prose py-8">
        <h1 className="text-4xl">{t("public.notFoundTitle")}</h1>
        <p className="mt-4">{t("public.notFoundText")}</p>
        <ul className="mt-4">
          {ways.map(([path, label]) => (
            <li key={path}>
              <a
                href={localePath(locale, path)}
                className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4 hover:text-red"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </PublicPage>
  );
}
