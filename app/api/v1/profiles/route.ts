import { getTranslations } from "next-intl/server";
import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { apiRead, preflight, refuse } from "../_contract/answer";
import { encodeCursor } from "../_contract/parameters";
import { presentSummary } from "../_contract/present";
import { readParameters, type ParameterFault } from "../_contract/read-parameters";

/** Published stories, newest first: `{ items, next }`. */
export function GET(request: Request): Promise<Response> {
  return apiRead(request, async () => {
    const query = new URL(request.url).searchParams;
    const read = await readParameters(query);
    if ("faults" in read) return refuse("invalid", { errors: await inWords(read.faults) });
    const { filter, after, limit } = read.asked;
    const { profiles, end } = await pagePublicProfiles(filter, after, limit);
    if (end) query.set("cursor", encodeCursor(end));
    const next = end ? `${readEnvironment().PORTAL_URL}/api/v1/profiles?${query}` : null;
    return { items: profiles.map(presentSummary), next };
  });
}

export { preflight as OPTIONS };

async function inWords(faults: ParameterFault[]) {
  const t = await getTranslations({ locale: defaultLocale, namespace: "api" });
  return faults.map(({ parameter, fault }) => ({ parameter, message: t(`faults.${fault}`) }));
}
