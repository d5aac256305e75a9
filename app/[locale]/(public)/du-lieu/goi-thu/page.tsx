import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { GET as adoptions } from "@/app/api/v1/adoptions/route";
import { GET as profiles } from "@/app/api/v1/profiles/route";
import { GET as recognitions } from "@/app/api/v1/recognitions/route";
import { GET as units } from "@/app/api/v1/units/route";
import { portalUrl } from "@/app/_server/portal-url";
import { triedLists, type TriedList } from "@/components/open-data/api-forms";
import { ChooseList } from "@/components/open-data/choose-list";
import { Content } from "@/components/profiles/content";
import { PublicPage } from "@/components/site/public-page";
import { contentLanguage } from "@/components/profiles/profile-words";
import { ButtonLink } from "@/components/ui/button";
import { readQuery, words } from "@/domain/address/read-query";
import { localePath } from "@/messages/locales";

// The address holds the question, so every answer is its own: no file is kept.
export const dynamic = "force-dynamic";

const lists: Record<TriedList, (request: Request) => Promise<Response>> = {
  profiles,
  recognitions,
  adoptions,
  units,
};
/** Whatever the API may be asked, as it was typed: what it refuses is shown as well. */
const shape = {
  list: words(60),
  kind: words(200),
  status: words(200),
  field: words(200),
  unit: words(200),
  campaign: words(200),
  year: words(200),
  limit: words(200),
  cursor: words(200),
};

/** Letters of an answer that are shown. */
const shown = 20_000;

/** What the page itself reads of an answer: where the next page stands, or what was wrong with the question. */
type Said = { next?: string | null; errors?: { parameter: string; message: string }[] };

type Props = PageProps<"/[locale]/du-lieu/goi-thu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "openData" });
  return { title: t("answerTitle"), robots: { index: false } };
}

/** Asks the API what a form of `/du-lieu` asks, as its sender, and shows address and answer. */
export default async function TryPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { list: typed, ...asked } = readQuery(await searchParams, shape);
  const list = triedLists.find((one) => one === typed);
  if (!list)
    return (
      <PublicPage path="/du-lieu/goi-thu" onPaper={null}>
        <ChooseList asked={typed} />
      </PublicPage>
    );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.append(name, value);
  const address = portalUrl(`/api/v1/${list}${query.size > 0 ? `?${query}` : ""}`);
  // The answer counts against the same limit as any other call.
  const sent = new Headers(await headers());
  sent.delete("if-none-match");
  const answer = await lists[list](new Request(address, { headers: sent }));
  const said = (await answer.json()) as Said;
  const text = JSON.stringify(said, null, 2);
  const next = answer.ok ? said.next : null;
  const t = await getTranslations("openData");
  const here = (path: string) => localePath(locale, path);
  return (
    <PublicPage
      path={`/du-lieu/goi-thu?${new URLSearchParams({ list, ...Object.fromEntries(query) })}`}
      onPaper={null}
    >
      <h1 className="text-3xl">{t("answerTitle")}</h1>
      <p className="mt-4 font-semibold">{t("answerAddress")}</p>
      <p className="mt-1 rounded border border-edge bg-raised px-3 py-2 wrap-anywhere">
        <code className="select-all">{address}</code>
      </p>
      <p className="mt-4 wrap-anywhere">
        {t("answerStatus", { status: answer.status })}
        {answer.headers.get("etag") ? (
          <>
            {" · "}
            <code>ETag: {answer.headers.get("etag")}</code>
          </>
        ) : null}
      </p>
      {answer.status === 429 ? (
        <p className="mt-2 font-semibold">
          {t("answerWait", { seconds: Number(answer.headers.get("retry-after")) })}
        </p>
      ) : null}
      {said.errors ? (
        <div className="mt-3 max-w-prose border-l-4 border-gold pl-4 wrap-anywhere">
          <p className="font-semibold">{t("answerRefused")}</p>
          <ul className="mt-1">
            {said.errors.map(({ parameter, message }) => (
              <li key={parameter}>
                <code>{parameter}</code>: <Content>{message}</Content>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <pre
        tabIndex={0}
        aria-label={t("answerTitle")}
        role="region"
        className="mt-2 max-h-[36rem] overflow-auto rounded border border-line bg-sand p-3 text-[0.875rem] wrap-anywhere whitespace-pre-wrap print:max-h-none"
      >
        <code lang={contentLanguage(locale)}>{text.slice(0, shown)}</code>
      </pre>
      {text.length > shown ? <p className="mt-2 text-soft">{t("answerCut", { shown })}</p> : null}
      <p className="no-print mt-4 flex flex-wrap gap-3">
        {next ? (
          <ButtonLink variant="secondary" href={`${here("/du-lieu/goi-thu")}?${nextQuery(list, next)}`}>
            {t("answerNext")}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={address}>
          {t("answerOpen")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={`${here("/du-lieu")}#api`}>
          {t("answerBack")}
        </ButtonLink>
      </p>
    </PublicPage>
  );
}

/** The same page for the following page of the API. */
function nextQuery(list: string, next: string): string {
  return `list=${list}&${new URL(next).search.slice(1)}`;
}
