import { getTranslations } from "next-intl/server";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { apiRead, preflight } from "../_contract/answer";
import { documentWords, openApiDocument } from "../_contract/openapi";

/** The version of the API, which is not the portal's: it grows by additions. */
const version = "1.2.0";

/** What the API takes and gives, for machines. */
export function GET(request: Request): Promise<Response> {
  return apiRead(request, async () => {
    const t = await getTranslations({ locale: defaultLocale, ...documentWords });
    return openApiDocument(t, readEnvironment().PORTAL_URL, version);
  });
}

export { preflight as OPTIONS };
