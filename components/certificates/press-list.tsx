import { useLocale, useTranslations } from "next-intl";
import { correctionOf, type Measured } from "@/domain/certificates/printer";
import type { Paper } from "@/domain/certificates/blank";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { said } from "./measures";

type Blank = { id: string; name: string; paperWidth: number; paperHeight: number };
type Printer = Measured & { id: string; name: string };
type PressListProps = { unitId: string; blanks: Blank[]; printers: Printer[] };

const room = "/ban-lam-viec/giay-khen";

/** A unit's blanks and printers, and ways to add to them. */
export function PressList({ unitId, blanks, printers }: PressListProps) {
  const t = useTranslations("certificateDesk");
  const locale = useLocale();
  const add = (what: string) => localePath(locale, `${room}/${what}/moi?don-vi=${unitId}`);
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <section>
        <h2 className="text-2xl">{t("blanks")}</h2>
        <p className="mt-1 mb-3 text-soft">{t("blanksLead")}</p>
        <ul className="mt-2 mb-4 ruled empty:hidden">
          {blanks.map(({ id, name, paperWidth, paperHeight }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <a
                href={localePath(locale, `${room}/phoi/${id}`)}
                className="touch-link font-semibold wrap-anywhere"
              >
                {name}
              </a>
              <span className="text-soft">{sides({ width: paperWidth, height: paperHeight })}</span>
            </li>
          ))}
        </ul>
        <ButtonLink href={add("phoi")} variant="secondary">
          {t("addBlank")}
        </ButtonLink>
      </section>
      <section>
        <h2 className="text-2xl">{t("printers")}</h2>
        <p className="mt-1 mb-3 text-soft">{t("printersLead")}</p>
        <ul className="mt-2 mb-4 ruled empty:hidden">
          {printers.map(({ id, name, ...measured }) => (
            <li key={id} className="py-1">
              <a
                href={localePath(locale, `${room}/may-in/${id}`)}
                className="touch-link font-semibold wrap-anywhere"
              >
                {name}
              </a>
              <span className="block pb-2 text-soft">
                <Shift measured={measured} />
              </span>
            </li>
          ))}
        </ul>
        <ButtonLink href={add("may-in")} variant="secondary">
          {t("addPrinter")}
        </ButtonLink>
      </section>
    </div>
  );
}

const sides = ({ width, height }: Paper) => `${said(width)} × ${said(height)} mm`;

/** What the portal makes good of a printer, in words: "dời 1,5 mm sang trái, 0,8 mm xuống dưới". */
export function Shift({ measured }: { measured: Measured }) {
  const t = useTranslations("certificateDesk");
  const { scale, left, top } = correctionOf(measured);
  const tenth = (length: number) => Math.round(Math.abs(length) * 10) / 10;
  const parts = [
    tenth(left) ? t(left < 0 ? "shiftLeft" : "shiftRight", { length: said(tenth(left)) }) : null,
    tenth(top) ? t(top < 0 ? "shiftUp" : "shiftDown", { length: said(tenth(top)) }) : null,
    measured.bar === 100 ? null : t("stretched", { share: said(Math.round(scale * 1000) / 10) }),
  ].filter(Boolean);
  return <>{parts.length ? t("shift", { how: parts.join(", ") }) : t("shiftNone")}</>;
}
