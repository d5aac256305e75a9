import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { PublicPage } from "./public-page";

type DeadEndProps = {
  title: string;
  text: string;
  /** Sent instead of 200; see the cache handler. */ status?: 410;
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
