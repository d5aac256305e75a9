import "server-only";
import type { AdoptionStatus } from "@/domain/adoptions/vocabulary";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { findField } from "@/domain/fields/queries.server";
import type { PublicFilter } from "@/domain/profiles/public-pages.server";
import { scopeOf } from "@/domain/units/scope.server";
import { readCursor, type EndOf } from "./cursors";
import { parametersOf, type PagedList } from "./parameters";

/** Why a parameter was refused; the words stand in messages/ under `api.faults`. */
export const parameterFaults = [
  "kind",
  "status",
  "id",
  "year",
  "limit",
  "cursor",
  "unknown",
  "repeated",
  "noField",
  "noUnit",
  "noCampaign",
] as const;
export type ParameterFault = { parameter: string; fault: (typeof parameterFaults)[number] };

export type ListFilter = PublicFilter & { status?: AdoptionStatus };
export type ListRequest<List extends PagedList> = {
  filter: ListFilter;
  after: EndOf<List> | null;
  limit: number;
};

const usualLimit = 20;

/** What was asked of a list, or every fault of it: a filter that names nothing is a mistake, not an empty list. */
export async function readParameters<List extends PagedList>(
  list: List,
  query: URLSearchParams,
): Promise<{ asked: ListRequest<List> } | { faults: ParameterFault[] }> {
  const names = [...new Set(query.keys())];
  const repeated = names.filter((name) => query.getAll(name).length > 1);
  if (repeated.length > 0) {
    return { faults: repeated.map((parameter) => ({ parameter, fault: "repeated" as const })) };
  }
  const parsed = parametersOf(list).safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.flatMap((issue): ParameterFault[] =>
        issue.code === "unrecognized_keys"
          ? issue.keys.map((parameter) => ({ parameter, fault: "unknown" }))
          : [{ parameter: String(issue.path[0]), fault: issue.message as ParameterFault["fault"] }],
      ),
    };
  }
  const { kind, status, field, unit, campaign, year, limit, cursor } = parsed.data;
  const [scope, fieldRow, campaignRow] = await Promise.all([
    unit ? scopeOf(unit) : undefined,
    field ? findField(field, { activeOnly: true }) : undefined,
    campaign ? resolveCampaign(campaign) : undefined,
  ]);
  const after = cursor ? readCursor(list, cursor) : null;
  const faults: ParameterFault[] = [];
  if (scope === null) faults.push({ parameter: "unit", fault: "noUnit" });
  if (fieldRow === null) faults.push({ parameter: "field", fault: "noField" });
  if (campaignRow === null) faults.push({ parameter: "campaign", fault: "noCampaign" });
  if (cursor && !after) faults.push({ parameter: "cursor", fault: "cursor" });
  if (faults.length > 0) return { faults };
  const filter: ListFilter = {
    kind,
    status,
    fieldId: fieldRow?.id,
    unit: scope,
    campaignId: campaignRow?.id,
    year: year ? Number(year) : undefined,
  };
  return { asked: { filter, after, limit: limit ? Number(limit) : usualLimit } };
}
