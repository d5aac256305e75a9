import { getTranslations } from "next-intl/server";
import { countRead } from "@/app/_server/read-limit";
import { refuse } from "@/app/api/v1/_contract/answer";
import { publicFieldNames, publicFigures, publicUnitsOfToday } from "@/app/_server/public-data";
import { csvAnswer, officeAnswer } from "@/app/_server/xlsx-answer";
import { namesIn } from "@/components/tallies/names";
import { tablesOf } from "@/components/tallies/tables";
import { choice, readQuery } from "@/domain/address/read-query";
import { findScope } from "@/domain/tallies/find-scope.server";
import { figuresFileQuery, figuresShown, scopeAsked } from "@/domain/tallies/address";
import { csvOf } from "@/domain/sheets/write-csv";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { formatMoment, hcmcYear } from "@/domain/time/dates";
import { defaultLocale, locales } from "@/messages/locales";

type Context = { params: Promise<{ kind: string }> };

/** The figures of /thong-ke as an .xlsx, a sheet for each table, or as a .csv, in the words of `?locale=`; 404 for nobody's. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind } = await params;
  const query = new URL(request.url).searchParams;
  const { locale } = readQuery(query, { locale: choice(locales, defaultLocale) });
  const { bang, ...asked } = readQuery(query, figuresFileQuery);
  if (kind !== "xlsx" && kind !== "csv") return refuse("missing");
  const wait = await countRead(request.headers);
  if (wait !== null) return refuse("limited", {}, { seconds: wait });
  const scope = await findScope(asked);
  if (!scope) return refuse("missing");
  const now = new Date();
  const [t, figures, fields, units] = await Promise.all([
    getTranslations({ locale }),
    publicFigures(scopeAsked(asked), hcmcYear(now)),
    publicFieldNames(),
    publicUnitsOfToday(),
  ]);
  const names = namesIn(t, locale, fields, units);
  const all = tablesOf(figures, names, scope.isCity ? "city" : "part");
  const tables = figuresShown(asked)
    .filter((id) => !bang || id === bang)
    .flatMap((id) => all[id]);
  const file = [t("tallies.fileName"), ...(scope.slug ? [scope.slug] : []), ...(bang ? [bang] : [])].join(
    "-",
  );
  const title = scope.name ? t("tallies.titleOf", { name: scope.name }) : t("tallies.title");
  if (kind === "csv")
    return csvAnswer(csvOf(tables.map(({ sheet, heads, rows }) => [[sheet], heads, ...rows])), file);
  const above = { left: title, right: t("listOut.madeAt", { moment: formatMoment(now) }) };
  const sheets = tables.map(({ sheet, heads, rows, note }) => ({
    name: sheet,
    head: 2,
    above,
    rows: [[title], heads, ...rows, ...(note ? [[note]] : [])],
  }));
  return officeAnswer(
    writeXlsx(sheets.length > 0 ? sheets : [{ name: title, rows: [[t("tallies.nothing")]] }]),
    "xlsx",
    file,
  );
}
