import { uploadRoute } from "@/app/_server/upload-route";
import { withFileOf } from "@/app/_server/receive-file";
import { readQuery, slug, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { can } from "@/domain/permissions";
import { sheetLimits } from "@/domain/sheets/grid";
import { beginImport } from "@/domain/sheets/imports.server";

/** What a form says beside its file. */
const placeQuery = { dot: slug(), "don-vi": slug(), "danh-sach": words(40) };

/** Bytes of a form around its file. */
const envelope = 16 * 1024;

/** Reads a file of names for a ward's list. */
export async function POST(request: Request): Promise<Response> {
  return uploadRoute(request, {
    assertMay: async (actor) => {
      if (!can(actor, "desk.enter")) throw new DomainError("not-allowed");
    },
    page: "/ban-lam-viec/danh-sach/tu-tep",
    onward: (id) => `/ban-lam-viec/danh-sach/tu-tep/${id}`,
    limit: sheetLimits.file + envelope,
    store: (actor, { name, data, asked: query }) => {
      const place = readQuery(query, placeQuery);
      const campaignId = place.dot;
      const unitId = place["don-vi"];
      if (!campaignId) throw new DomainError("invalid", {}, { dot: "choose-campaign" });
      if (!unitId) throw new DomainError("not-found");
      const rollId = place["danh-sach"] || null;
      return withFileOf(data, (path) => beginImport(actor, { path, name, campaignId, unitId, rollId }));
    },
  });
}
