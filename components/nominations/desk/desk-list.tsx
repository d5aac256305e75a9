import { useLocale, useTranslations } from "next-intl";
import type { DeskRow } from "@/domain/nominations/desk-list.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { classNames } from "../../ui/class-names";
import { IllustrativeTag } from "../../ui/illustrative-tag";
import { StateTag } from "../state-tag";
import { fullName } from "./full-name";

const columns =
  "md:grid-cols-[2.75rem_3.25rem_minmax(0,1fr)_5.5rem_7.5rem_5.5rem_9.5rem_minmax(0,14rem)_5.5rem]";

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
          "hidden min-h-11 items-center gap-x-3 border-b border-ink text-[0.8125rem] font-semibold text-soft md:grid",
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
        "group relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-2.5 text-base leading-snug hover:bg-raised has-checked:bg-sand md:min-h-11 md:py-0 md:text-[0.875rem]",
        columns,
      )}
    >
      <label className="relative z-1 hidden size-11 items-center justify-center md:flex">
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
      <p className="min-w-0 md:truncate">
        <a
          href={localePath(locale, `/ban-lam-viec/de-cu/${row.id}`)}
          className="card-link font-semibold wrap-anywhere"
        >
          {name}
        </a>{" "}
        <span className="text-soft max-md:line-clamp-2">{row.name ? row.deed : null}</span>
      </p>
      <span className="hidden md:block">{kind}</span>
      <span className="hidden truncate md:block">{field}</span>
      <span className="hidden truncate md:block">{row.neighbourhood}</span>
      <p className="flex flex-wrap gap-1 self-start md:self-center">
        <StateTag {...row} story={row.storyState} />
        <IllustrativeTag of={row} />
      </p>
      <p className="col-span-2 flex justify-between gap-3 text-soft md:hidden">
        <span>{[kind, field, row.neighbourhood].filter(Boolean).join(" · ")}</span>
        <span className="tabular-nums">{formatDate(row.updatedAt).slice(0, 5)}</span>
      </p>
      <p className="col-span-2 min-w-0 wrap-anywhere max-md:line-clamp-3 md:col-span-1 md:truncate">
        <Note row={row} />
      </p>
      <span className="hidden text-right text-soft tabular-nums md:block">{formatDate(row.updatedAt)}</span>
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
