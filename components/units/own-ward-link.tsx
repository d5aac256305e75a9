import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { ElementScript } from "../ui/element-parts";

type OwnWardLinkProps = {
  /** The link's words, with `{name}` for the ward's. */
  words: string;
  /** The part of the ward's page it leads to, e.g. "lien-he". */
  part?: string;
  /** Whether the ward's newest stories are listed below the link. */
  stories?: boolean;
};

/** The way to the remembered ward's page; hidden until one turns out to be remembered. */
export function OwnWardLink({ words, part, stories }: OwnWardLinkProps) {
  const t = useTranslations("units");
  const mark = useTranslations("adoption")("illustrative");
  const units = localePath(useLocale(), "/don-vi");
  const [before, after] = words.split("{name}");
  return (
    <own-ward-link
      hidden
      data-stories={stories ? `/api/v1/profiles?unit={id}&limit=3` : undefined}
      data-mark={stories ? mark : undefined}
      data-address={`${units}/{id}${part ? `#${part}` : ""}`}
      className="mt-3 flex flex-wrap items-center gap-x-4"
      suppressHydrationWarning
    >
      <ElementScript name="own-ward" />
      <a data-part="go" href={units} className="touch-link font-semibold text-red" suppressHydrationWarning>
        <span>
          {before}
          <span data-part="name" lang="vi" suppressHydrationWarning>
            …
          </span>
          {after}
        </span>
      </a>
      <button type="button" data-part="forget" className="touch-link text-base text-soft">
        {t("ownForget")}
      </button>
      {stories ? <ul data-part="stories" lang="vi" className="basis-full" suppressHydrationWarning /> : null}
    </own-ward-link>
  );
}
