import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { portalUrl } from "@/app/_server/portal-url";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { EntryEditForm } from "@/components/contests/entry-edit-form";
import { FieldsForm } from "@/components/contests/fields-form";
import { FateNotice } from "@/components/contests/fate-notice";
import { PublicPage } from "@/components/site/public-page";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { readQuery } from "@/domain/address/read-query";
import { entryStamp } from "@/domain/contests/edit-entry.server";
import { readEntryKey, takesEntries } from "@/domain/contests/enter.server";
import { findOwnEntry } from "@/domain/contests/public.server";
import { isErrorCode } from "@/domain/errors";
import { localePath } from "@/messages/locales";
import { edit, removeFile, withdraw } from "../actions";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/du-thi/[key]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contestEntry" });
  // The address must reach no other host. Not `no-referrer`: files are sent by a plain form, which would lose its Origin.
  return { title: t("own"), robots: { index: false }, referrer: "same-origin" as const };
}

/** An entry for whoever handed it in: its reference, its files, what became of it, the way to take it back. */
export default async function OwnEntryPage({ params, searchParams }: Props) {
  const { locale, slug, key } = await params;
  const id = readEntryKey(authSecret(), decodeURIComponent(key));
  const entry = id ? await findOwnEntry(id) : null;
  if (!entry || entry.slug !== slug) notFound();
  const t = await getTranslations();
  const own = decodeURIComponent(key);
  const path = `/hoi-thi/${slug}/du-thi/${own}`;
  const isOpen = !entry.withdrawnAt && (await takesEntries(entry.campaignId));
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  return (
    <PublicPage path={path}>
      <div className="max-w-2xl">
        <h1 className="text-4xl wrap-anywhere">{entry.title}</h1>
        <p className="mt-1 wrap-anywhere text-soft">
          {entry.contest} · {entry.entrant} · {entry.unitName}
        </p>
        <p className="mt-6 rounded-xl bg-sage-wash px-6 py-5">
          <span className="block">{t("contestEntry.reference")}</span>
          <strong className="font-serif text-3xl" data-testid="reference">
            {entry.reference}
          </strong>
        </p>
        <div className="mt-4">
          <FateNotice fate={entry.fate} />
        </div>
        <p>{t("contestEntry.keep")}</p>
        <p className="text-base break-all text-soft">{portalUrl(localePath(locale, path))}</p>
        <h2 id="tep" className="mt-8 text-2xl">
          {t("contestEntry.files")}
        </h2>
        {refused ? (
          <Notice tone="warning" role="alert">
            {t(`errors.${isErrorCode(refused.code) ? refused.code : "invalid"}`, {
              limit: refused.limit,
              minutes: refused.limit,
            })}
          </Notice>
        ) : null}
        {entry.files.length === 0 ? <p className="mt-2">{t("contestEntry.noFiles")}</p> : null}
        <ul className="mt-2 ruled">
          {entry.files.map(({ id: file, fileName }) => (
            <li key={file} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <a
                href={`/api/contest-files/${file}?khoa=${encodeURIComponent(own)}`}
                className="touch-link wrap-anywhere"
              >
                {fileName}
              </a>
              {isOpen ? (
                <ButtonForm action={removeFile} values={{ key: own, file }} variant="quiet">
                  {t("contestEntry.removeFile")}
                </ButtonForm>
              ) : null}
            </li>
          ))}
        </ul>
        {isOpen ? (
          <>
            <form
              className="mt-4"
              method="post"
              encType="multipart/form-data"
              action={`/api/entries/${encodeURIComponent(own)}/files?locale=${locale}`}
            >
              <label htmlFor="file" className="block font-semibold">
                {t("contestEntry.choose")}
              </label>
              <p id="file-hint" className="text-soft">
                {t("contestEntry.chooseHint")}
              </p>
              <input
                id="file"
                type="file"
                name="file"
                multiple
                aria-describedby="file-hint"
                accept=".pdf,.doc,.docx,.xls,.xlsx,image/jpeg,image/png,image/webp"
                className="my-3 block w-full rounded-lg border border-edge bg-raised p-2"
              />
              <Button>{t("contestEntry.addFiles")}</Button>
            </form>
            <EntryEditForm
              key={entryStamp(entry)}
              action={edit}
              entryKey={own}
              was={entryStamp(entry)}
              entry={{ ...entry, unit: { words: entry.unitName, id: entry.unitId } }}
              byWard={entry.byWard}
              hasContact={entry.hasContact}
            />
            <details className="mt-10">
              <summary className="tap">{t("contestEntry.withdraw")}</summary>
              <p className="my-2 text-soft">{t("contestEntry.withdrawLead")}</p>
              <FieldsForm
                action={withdraw}
                values={{ key: own }}
                button={t("contestEntry.withdrawSure")}
                variant="secondary"
                fields={[{ name: "words", as: "area", label: t("contestEntry.withdrawWhy") }]}
              />
            </details>
          </>
        ) : null}
      </div>
    </PublicPage>
  );
}
