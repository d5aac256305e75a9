import type { CellLists } from "@/domain/rolls/cells";
import type { RollQuota } from "@/domain/rolls/rolls.server";
import type { RollRow } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/nominations/send-several.server";
import type { ReactNode } from "react";
import type { FormHandler } from "../ui/form-state";
import type { RollFilter } from "./standings";

/** What a list's whole form is answered. */
export type RollAnswer = {
  savedAt: number;
  rows: RollRow[];
  refused: (RefusedCell & { mine: string })[];
  spare: string[];
  quotas: RollQuota[];
  sent: { sent: number; unsent: Unsent[] } | null;
};

export type RollGridProps = {
  roll: {
    id: string;
    campaignId: string;
    campaignName: string;
    unitId: string;
    unitName: string;
    number: string;
    datedOn: string | null;
  };
  /** Where this page is, without a query. */
  address: string;
  /** "hạn 26/01/2027, còn 61 ngày", where the campaign has a deadline. */
  deadline: string;
  owner: string;
  rows: RollRow[];
  /** When they were read (ms). */
  readAt: number;
  /** Ids for rows that are not begun yet. */
  spare: string[];
  lists: CellLists;
  quotas: RollQuota[];
  occupations: string[];
  filter: RollFilter;
  query: string;
  /** From 1; where scripts do not run. */
  page: number;
  action: FormHandler<RollAnswer>;
  namePaper: FormHandler<undefined>;
  /** What can be printed of the list. */
  papers: ReactNode;
};
