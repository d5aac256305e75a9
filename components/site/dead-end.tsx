import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { PublicPage } from "./public-page";

type DeadEndProps = {
  title: string;
  text: string;
  /** Sent instead of 200 with a static page; see the cache handler. */
  status?: 404 | 410;
};

/** Nothing stands at this address: says so, and leads on. */
export function DeadEnd({ title, text, status }: DeadEndProps) {
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
      <div className="max-w-prose py-8" data-portal-status={status}>
        <h1 className="text-4xl">{title}</h1>
        <p className="mt-4">{text}</p>
        <ul className="mt-4">
          {ways.map(([path, label]) => (
            <li key={path}>
              <a href={localePath(locale, path)} className="touch-link font-semibold">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </PublicPage>
  );
}

/**
 * The 404 of static pages. Not `notFound()`: Next answers that with an empty page that scripts have to fill, and whoever
 * follows an old link without them would see nothing.
 */
export function NothingHere() {
  const t = useTranslations("public");
  return <DeadEnd title={t("notFoundTitle")} text={t("notFoundText")} status={404} />;
}
