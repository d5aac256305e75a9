"use client";

import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { FilterLinks } from "../ui/filter-links";
import { HeadBars } from "./quota-bars";
import { PaperOfRoll } from "./paper-of-roll";
import type { RollGridProps } from "./roll-props";
import { RollStatus } from "./roll-status";
import { RollTools } from "./roll-tools";
import type { SheetRow } from "./sheet";
import { isReady, rollFilters, type RollFilter } from "./standings";
import type { RollSaving } from "./use-roll";

type RollHeadProps = Omit<RollGridProps, "rows"> & {
  saving: RollSaving;
  savedAt: number | null;
  rows: SheetRow[];
  counts: Record<RollFilter, number>;
  choose: (filter: RollFilter) => void;
  setQuery: (words: string) => void;
};

/** Whose list it is and for what, whether it is safe, how much of the quotas it uses, what to look through. */
export function RollHead(props: RollHeadProps) {
  const { roll, address, deadline, lists, quotas, rows, counts, filter, choose, query, setQuery } = props;
  const t = useTranslations("rollDesk");
  const drafts = rows.filter((row) => row.state === "draft");
  const ready = drafts.filter((row) => isReady(row, lists)).length;
  const all = ready + counts["can-sua"] + counts["chua-du"];
  const of = (kind: keyof typeof lists.words.kinds) =>
    drafts.filter(({ cells }) => cells.kind === lists.words.kinds[kind]).length;
  const paper = [roll.number, roll.datedOn ? formatDate(roll.datedOn) : ""].filter(Boolean).join(", ");
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-2xl md:text-[1.6rem]">{t("listOf", { campaign: roll.campaignName })}</h1>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
            <RollStatus saving={props.saving} savedAt={props.savedAt} />
            <span className="min-w-0 wrap-anywhere">
              {[roll.unitName, paper, deadline].filter(Boolean).join(" · ")}
            </span>
          </p>
          <PaperOfRoll roll={roll} action={props.namePaper} />
        </div>
        <HeadBars
          {...{ quotas, ready, all }}
          drafts={{ individual: of("individual"), collective: of("collective"), model: of("model") }}
        />
      </div>
      <div className="no-print mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 [&_nav]:mt-0 md:[&_nav_a]:min-h-9 md:[&_nav_a]:px-3 md:[&_nav_a]:text-sm">
        <FilterLinks
          label={t("filter")}
          items={(Object.keys(rollFilters) as RollFilter[]).map((key) => ({
            href: address + (key ? `?loc=${key}` : ""),
            text: `${t(`filters.${rollFilters[key]}`)} ${counts[key]}`,
            current: key === filter && !query,
          }))}
          onChoose={(at) => choose((Object.keys(rollFilters) as RollFilter[])[at]!)}
        />
        <form method="get" role="search" onSubmit={(event) => event.preventDefault()}>
          <input
            type="search"
            name="tim"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            aria-label={t("search")}
            placeholder={t("search")}
            className="w-52 rounded-lg border border-edge bg-raised px-3 max-md:min-h-11 md:min-h-9 md:text-sm"
          />
        </form>
        <RollTools rollId={roll.id} shown={{ loc: filter, tim: query }} papers={props.papers} />
      </div>
    </>
  );
}
