import "server-only";
import { resolveCampaign } from "../campaigns/public.server";
import { findField } from "../fields/queries.server";
import { findUnit } from "../units/queries.server";
import type { SearchAddress, SearchDimension } from "./address";
import type { SearchFilter } from "./query";

/** One narrowing that is in force: its name and its value in the address. */
export type ChosenFilter = { dimension: SearchDimension; value: string; name: string; nameEn: string | null };

/**
 * What an address narrows to: ids for the search and names for showing. A value that names nothing is dropped, so that
 * an outdated link still finds something.
 */
export async function chosenFilter(
  address: SearchAddress,
): Promise<{ filter: SearchFilter; chosen: ChosenFilter[] }> {
  const [fieldRow, unitRow, campaignRow] = await Promise.all([
    address.field ? findField(address.field) : null,
    address.unit ? findUnit(address.unit) : null,
    address.campaign ? resolveCampaign(address.campaign) : null,
  ]);
  const chosen: (ChosenFilter | null)[] = [
    address.kind && { dimension: "kind", value: address.kind, name: address.kind, nameEn: null },
    fieldRow && { dimension: "field", value: fieldRow.id, name: fieldRow.name, nameEn: fieldRow.nameEn },
    unitRow && { dimension: "unit", value: unitRow.id, name: unitRow.label, nameEn: unitRow.nameEn },
    campaignRow && {
      dimension: "campaign",
      value: campaignRow.slug,
      name: campaignRow.name,
      nameEn: campaignRow.nameEn || null,
    },
    address.year
      ? { dimension: "year", value: String(address.year), name: String(address.year), nameEn: null }
      : null,
  ];
  return {
    filter: {
      kind: address.kind ?? undefined,
      fieldId: fieldRow?.id,
      unitId: unitRow?.id,
      campaignId: campaignRow?.id,
      year: address.year ?? undefined,
    },
    chosen: chosen.filter((one) => one !== null),
  };
}
