import { useLocale, useTranslations } from "next-intl";
import type { DeskRow } from "@/domain/nominations/desk-list.server";
import { formatDate, hcmcYear } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { classNames } from "../../ui/class-names";
import { IllustrativeTag } from "../../ui/illustrative-tag";
import { StateTag } from "../state-tag";
import { fullName } from "./full-name";

const columns = "md:grid-cols-[2.25rem_2.5rem_minmax(0,1fr)_4.25rem_6rem_4.75rem_8.25rem_11rem_3rem]";

type DeskListProps = {
  rows: DeskRow[];
  /** Ids of the rows that are ticked when the page is drawn. */
  chosen: string[];
};

/** The list: rows of one line on a desk, cards on a phone. Each row's box chooses it for what the bar above does. */
export function DeskList({ rows, chosen }: DeskListProps) {
  const t = useTranslations("deskList");
  return (
    <>
      <p
        aria-hidden="true"
        className={classNames(
          "hidden min-h-11 items-center gap-x-2.5 border-b border-ink text-[0.8125rem] font-semibold text-soft md:grid",
          columns,
        )}
      >
        <span />
        {(["number", "who", "kind", "field", "place", "state", "note", "changed"] as const).map((head) => (
          <span key={head} className={head === "changed" ? "text-right" : undefined}>
            {t(`head.${head}`)}
          </span>
        ))}
      </p>
      <ul className="divide-y divide-line border-b border-line empty:hidden max-md:border-t">
        {rows.map((row) => (
          <Row key={row.id} row={row} chosen={chosen.includes(row.id)} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, chosen }: { row: DeskRow; chosen: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  const name = fullName(row) || row.deed || t("desk.unnamed");
  const kind = row.kind ? t(`deskList.kindShort.${row.kind}`) : "";
  const field = (locale === "en" ? row.fieldNameEn : row.fieldName) ?? "";
  return (
    <li
      data-desk-row
      className={classNames(
        "group relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 py-2.5 text-base leading-snug hover:bg-raised has-checked:bg-sand md:min-h-[44px] md:py-0 md:text-[0.875rem] md:[&_.tag]:px-2 md:[&_.tag]:text-[0.8125rem] md:[&_.tag]:whitespace-nowrap",
        columns,
      )}
    >
      <label className="relative z-1 hidden size-[43px] items-center justify-center md:flex">
        <input
          type="checkbox"
          name="chon"
          value={row.id}
          defaultChecked={chosen}
          aria-label={t("deskList.choose", { name })}
          className="size-5 accent-ink"
        />
      </label>
      <span className="hidden text-soft tabular-nums md:block">{row.reference?.split("-").at(-1)}</span>
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 md:flex-nowrap">
        <span className="min-w-0 md:truncate">
          <a
            href={localePath(locale, `/ban-lam-viec/de-cu/${row.id}`)}
            className="card-link font-semibold wrap-anywhere"
          >
            {name}
          </a>{" "}
          <span className="text-soft max-md:hidden">{row.name ? row.deed : null}</span>
        </span>
        <span className="shrink-0 empty:hidden">
          <IllustrativeTag of={row} />
        </span>
      </p>
      <span className="hidden md:block">{kind}</span>
      <span className="hidden truncate md:block">{field}</span>
      <span className="hidden truncate md:block">{row.place}</span>
      <p className="flex flex-wrap gap-1 self-start md:self-center">
        <StateTag {...row} story={row.storyState} />
      </p>
      {row.name && row.deed ? (
        <p className="col-span-2 line-clamp-2 wrap-anywhere md:hidden">{row.deed}</p>
      ) : null}
      <p className="col-span-2 flex justify-between gap-3 text-soft md:hidden">
        <span className="min-w-0 wrap-anywhere">{[kind, field, row.place].filter(Boolean).join(" · ")}</span>
        <span className="tabular-nums">{shortDay(row.updatedAt)}</span>
      </p>
      <p className="col-span-2 min-w-0 wrap-anywhere max-md:line-clamp-3 md:col-span-1 md:truncate">
        <Note row={row} />
      </p>
      <span className="hidden text-right text-soft tabular-nums md:block">{shortDay(row.updatedAt)}</span>
    </li>
  );
}

/** What there is to know before opening it: why it came back, what a draft lacks, how often it was sent. */
function Note({ row }: { row: DeskRow }) {
  const t = useTranslations();
  switch (row.state) {
    case "returned":
    case "rejected":
      return (
        <span className={row.state === "returned" ? "font-semibold text-red" : undefined}>
          {row.decisionReason}
        </span>
      );
    case "draft":
      if (row.lacks?.length === 0)
        return <span className="font-semibold text-sage-deep">{t("deskList.ready")}</span>;
      return t("deskList.lacks", {
        what: row.lacks?.map((name) => t(`nomination.answer.${name}`).toLowerCase()).join(", ") ?? "",
      });
    case "withdrawn":
      return row.campaignName ?? "";
    default:
      return t("deskList.sentTimes", { count: row.sendCount });
  }
}

/** "25/11" of this year, "11/2025" of another. */
function shortDay(at: Date): string {
  const day = formatDate(at);
  return day.endsWith(String(hcmcYear())) ? day.slice(0, 5) : day.slice(3);
}
