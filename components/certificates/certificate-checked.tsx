import { useLocale, useTranslations } from "next-intl";
import type { CheckedCertificate } from "@/domain/certificates/check.server";
import { shownCode } from "@/domain/certificates/code";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";
import { TextInput } from "../ui/controls";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Notice } from "../ui/notice";

type Row = [label: string, words: string];

/** What a certificate's code says: real, by which decision and when, in force or not; nothing more. */
export function CertificateFound({ certificate }: { certificate: CheckedCertificate }) {
  const t = useTranslations("certificateCheck");
  const profile = useTranslations("profile");
  const locale = useLocale();
  const { holds, decision, printed, isCorrected, name, path, issuerName, form, level } = certificate;
  const rows: Row[] = [
    [t("form"), `${profile(`form.${form}`)}, ${profile(`level.${level}`)}`],
    [t("issuer"), issuerName],
    [t("decision"), t("numberAndDay", { number: decision.number, day: formatDate(decision.decidedOn) })],
    [
      t("book"),
      t("bookOf", {
        number: String(certificate.bookNumber).padStart(3, "0"),
        year: String(certificate.year),
      }),
    ],
    [t("code"), shownCode(certificate.code)],
  ];
  return (
    <article className="max-w-2xl py-4">
      <h1 className="mb-5 text-4xl">{t(holds ? "real" : "revoked")}</h1>
      <Notice tone={holds ? "success" : "warning"} role="status">
        <p>{t(holds ? "holds" : "revokedText")}</p>
      </Notice>
      <IllustrativeTag of={certificate} />
      {holds ? (
        <p className="mb-4 text-xl wrap-anywhere">
          {name ? (
            <>
              {t("givenTo")} <strong className="font-serif text-2xl">{name}</strong>
            </>
          ) : (
            <span className="text-base text-soft">{t("unnamed")}</span>
          )}
        </p>
      ) : null}
      <dl className="ruled">
        {rows.map(([label, words]) => (
          <div key={label} className="grid gap-x-4 py-3 sm:grid-cols-[11rem_1fr]">
            <dt className="text-soft">{label}</dt>
            <dd className="font-semibold wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
      {isCorrected ? (
        <p className="mt-4 border-l-4 border-gold pl-4">
          {t("corrected", { number: printed.number, day: formatDate(printed.decidedOn) })}
        </p>
      ) : null}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {path ? (
          <a href={localePath(locale, path)} className="touch-link font-semibold">
            {t("story")}
          </a>
        ) : null}
        <a href={localePath(locale, "/xac-minh")} className="touch-link">
          {t("another")}
        </a>
      </p>
    </article>
  );
}

/** No certificate has this code: says so and what to do, and takes it once more. */
export function NoSuchCertificate({ typed }: { typed: string }) {
  const t = useTranslations("certificateCheck");
  return (
    <div className="max-w-xl py-4" data-portal-status={404}>
      <h1 className="text-4xl">{t("none")}</h1>
      <p className="mt-4 mb-6">{t("noneText")}</p>
      <CodeForm typed={typed.slice(0, 40).toUpperCase()} />
    </div>
  );
}

/** One field for a code, however it is typed. */
export function CodeForm({ typed, error }: { typed: string; error?: string }) {
  const t = useTranslations("certificateCheck");
  return (
    <form action={localePath(useLocale(), "/xac-minh")}>
      <TextInput
        id="ma"
        label={t("code")}
        hint={t("codeHint")}
        error={error}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
      />
      <Button>{t("check")}</Button>
    </form>
  );
}
