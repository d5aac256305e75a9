import { useTranslations } from "next-intl";
import type { LinkedRequest } from "@/domain/confirmations/links.server";
import type { LinkedPage } from "@/domain/confirmations/queries.server";
import { formatMoment } from "@/domain/time/dates";
import type { FormHandler } from "../ui/form-state";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Notice } from "../ui/notice";
import { OtherWordForm } from "./other-word-form";
import { OtherWords } from "./other-words";

type OtherWordPageProps = {
  link: LinkedRequest;
  token: string;
  page: LinkedPage;
  action: FormHandler<never>;
};

/** What somebody else is told who was asked by name: who, where and the deed, as a public listing says it. */
export function OtherWordPage({ link, token, page, action }: OtherWordPageProps) {
  const t = useTranslations("word");
  const { content } = page;
  const last = page.mine.at(-1);
  const ended = page.state === "withdrawn" || page.state === "rejected";
  return (
    <>
      <h1 className="text-4xl">{t("otherTitle")}</h1>
      <p className="mt-4 font-semibold">{t("dear", { name: link.name })}</p>
      <p className="mt-2">
        {t("otherLead", { unit: link.unitName, whose: link.whose })} <IllustrativeTag of={page} />
      </p>
      <p className="mt-2 text-base text-soft">{t("onlyFor", { name: link.name, unit: link.unitName })}</p>
      <div className="my-6 rounded-xl border border-edge bg-raised px-4 py-5 wrap-anywhere md:px-6">
        <OtherWords content={content} unit={link.unitName} />
      </div>
      {last ? (
        <Notice
          tone="success"
          role="status"
          title={t("saidAt", { at: formatMoment(last.answeredAt), outcome: last.outcome })}
        >
          {last.words ? <p className="mt-2 whitespace-pre-line">“{last.words}”</p> : null}
          <p className="mt-2">{t("otherThanks")}</p>
        </Notice>
      ) : null}
      {ended ? (
        <p>{t("nominationEnded")}</p>
      ) : (
        <OtherWordForm action={action} token={token} name={link.name} />
      )}
      <p className="mt-6 text-base text-soft">{t("otherPrivacy")}</p>
    </>
  );
}
