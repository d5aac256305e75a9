import { useTranslations } from "next-intl";
import type { Judged } from "@/domain/certificates/rows.server";
import type { Gap } from "@/domain/certificates/vocabulary";
import { addressed, shownBookNumber } from "@/domain/certificates/words";
import type { FormHandler } from "../ui/form-state";
import { RevokeForm } from "./revoke-form";

/** A page names so many; the others are reached sheet by sheet. */
const most = 300;

const nameOf = ({ row }: Judged) => {
  const { honorific, name } = addressed(row);
  return [honorific, name].filter(Boolean).join(" ");
};

/** A letter that no font has may be one that nobody sees: its number tells it too. */
const wordOf = ({ why, word }: NonNullable<Judged["hindrance"]>) =>
  why === "letters"
    ? `${word} (U+${word.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`
    : word;

const signerGap: Gap = "người ký";
/** Who signed is entered with the award: its message says where. */
const isUnsigned = ({ hindrance }: Judged) => hindrance?.word === signerGap;

type LeftOutProps = {
  left: Judged[];
  /** Where this reader enters what an award lacks; null where it is not theirs to enter. */
  awardPage: ((nominationId: string) => string) | null;
};

/** Who gets no certificate, and why. */
export function LeftOut({ left, awardPage }: LeftOutProps) {
  const t = useTranslations("certificateDesk");
  if (left.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="text-2xl">{t("leftTitle", { count: left.length })}</h2>
      <ul className="mt-2 ruled">
        {left.slice(0, most).map((one) => (
          <li key={one.row.id} className="py-2">
            <strong className="wrap-anywhere">{nameOf(one)}</strong>
            <span className="block border-l-4 border-red pl-3">
              {t(`hindrance.${isUnsigned(one) ? "lacks-signer" : one.hindrance!.why}`, {
                word: wordOf(one.hindrance!),
              })}
            </span>
            {isUnsigned(one) && awardPage && one.row.nominationId ? (
              <a href={awardPage(one.row.nominationId)} className="touch-link">
                {t("enterSigner")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {left.length > most ? (
        <p className="mt-2 text-soft">{t("others", { count: left.length - most })}</p>
      ) : null}
    </section>
  );
}

type PrintedProps = {
  sheets: Judged[];
  address: (more: { only: string | null }) => string;
  pageOf: (id: string) => string;
  revoke: { action: FormHandler<never>; values: Record<string, string> } | null;
};

/** Who gets one, by number: each leads to its sheet, is printed alone or taken back. */
export function Printed({ sheets, address, pageOf, revoke }: PrintedProps) {
  const t = useTranslations("certificateDesk");
  if (sheets.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl">{t("listTitle", { count: sheets.length })}</h2>
      <ol className="mt-2 ruled">
        {sheets.slice(0, most).map((one) => {
          const { id, certificateId, bookNumber } = one.row;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-5 py-1">
              <span className="w-16 text-soft tabular-nums">
                {bookNumber === null ? t("noNumber") : shownBookNumber(bookNumber)}
              </span>
              <a href={pageOf(id)} className="touch-link min-w-0 grow font-semibold wrap-anywhere">
                {nameOf(one)}
              </a>
              {certificateId ? (
                <>
                  <a
                    href={`/api/certificates/print?${address({ only: certificateId })}`}
                    aria-label={t("printOneOf", { name: one.row.name })}
                    className="touch-link"
                  >
                    {t("printOne")}
                  </a>
                  {revoke ? (
                    <details className="max-w-full">
                      <summary className="tap text-soft">{t("revoke")}</summary>
                      <RevokeForm id={certificateId} {...revoke} />
                    </details>
                  ) : null}
                </>
              ) : null}
            </li>
          );
        })}
      </ol>
      {sheets.length > most ? (
        <p className="mt-2 text-soft">{t("others", { count: sheets.length - most })}</p>
      ) : null}
    </section>
  );
}
