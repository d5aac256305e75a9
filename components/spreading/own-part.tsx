import { useLocale, useTranslations } from "next-intl";
import { captionRoom } from "@/domain/spreading/zalo-caption";
import type { SpreadPart } from "@/domain/withdrawals/vocabulary";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { CopyWords } from "./copy-words";

type OwnPartProps = {
  part: Exclude<SpreadPart, "script">;
  /** The story's path, without locale. */
  path: string;
  unitId: string;
  /** The story's short number. */
  number: number;
  caption: string;
};

/** The thing itself, with the way to print, to download or to copy it. */
export function OwnPart({ part, path, unitId, number, caption }: OwnPartProps) {
  const t = useTranslations("spread");
  const locale = useLocale();
  switch (part) {
    case "poster":
      return (
        <ButtonLink variant="secondary" href={localePath(locale, `${path}/to-roi`)}>
          {t("print")}
          <span className="sr-only"> {t("part.poster")}</span>
        </ButtonLink>
      );
    case "bulletin": {
      const asked = new URLSearchParams({ "don-vi": unitId, bai: String(number) });
      return (
        <ButtonLink variant="secondary" href={localePath(locale, `/ban-tin?${asked}`)}>
          {t("print")}
          <span className="sr-only"> {t("part.bulletin")}</span>
        </ButtonLink>
      );
    }
    case "caption":
      return (
        <>
          <CopyWords id="loi-zalo" label={t("part.caption")} words={caption} copy={t("copy")} />
          <p className="mt-1 text-base text-soft">
            {t("captionLength", { count: caption.length, most: captionRoom })}
          </p>
        </>
      );
    default:
      return <Card part={part} address={`${path}/${part === "square" ? "the-vuong" : "the"}.png`} />;
  }
}

const sizes = { square: [1080, 1080], wide: [1200, 630] } as const;

function Card({ part, address }: { part: "square" | "wide"; address: string }) {
  const t = useTranslations("spread");
  const [width, height] = sizes[part];
  return (
    <div className="flex flex-wrap items-end gap-5">
      {/* As it is shared: the one address the story's own page names. */}
      <img
        src={address}
        alt={t("cardAlt")}
        width={width}
        height={height}
        loading="lazy"
        className={`h-auto rounded border border-line ${part === "square" ? "w-56" : "w-80"}`}
      />
      <ButtonLink variant="secondary" href={address} download>
        {t("download")}
        <span className="sr-only"> {t(`part.${part}`)}</span>
      </ButtonLink>
    </div>
  );
}
