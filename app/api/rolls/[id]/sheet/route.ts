import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { currentViewer } from "@/app/_server/viewer";
import { isIn, rollFilters } from "@/components/rolls/standings";
import { entryOf, readQuery, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import type { Actor } from "@/domain/permissions";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { alikeRows } from "@/domain/rolls/row-likenesses.server";
import { findRoll } from "@/domain/rolls/rolls.server";
import { columnsQuery } from "@/domain/sheets/list-columns";
import { rollBook } from "@/domain/sheets/roll-book";
import { fold } from "@/domain/text/fold";
import { formatDate, formatMoment } from "@/domain/time/dates";

type Context = { params: Promise<{ id: string }> };

const query = { loc: entryOf(rollFilters, ""), tim: words(100), ...columnsQuery };

/** A list as its page narrows it, with chosen columns, as an .xlsx, in Vietnamese as lists are; an import reads it back. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const t = await getTranslations({ locale: "vi" });
  const asked = readQuery(new URL(request.url).searchParams, query);
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    const found = await findRoll(viewer, (await params).id);
    if (!found) throw new DomainError("not-found");
    const { roll } = found;
    const paper = [roll.number, roll.datedOn ? formatDate(roll.datedOn) : ""].filter(Boolean).join(", ");
    const unit = t("rollDesk.paperUnit", { unit: roll.unitName });
    const words = {
      titles: [t("rollDesk.paperTitle"), roll.campaignName, unit, paper].filter(Boolean),
      order: t("rollDesk.order"),
      columns: Object.fromEntries(rollColumns.map((one) => [one, t(`rollDesk.column.${one}`)])) as Record<
        RollColumn,
        string
      >,
      above: {
        left: `${t("rollDesk.title")}, ${roll.unitName}`,
        right: t("listOut.madeAt", { moment: formatMoment(new Date()) }),
      },
    };
    return xlsxAnswer(rollBook(await shownRows(viewer, found, asked), words, asked.cot), "danh-sach-de-nghi");
  } catch (error) {
    return refusal(error);
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof findRoll>>>;
type Asked = { loc: keyof typeof rollFilters; tim: string };

/** The rows that the page shows under the same address, each with its place in the whole list. */
async function shownRows(viewer: Actor, { roll, rows, lists }: Found, { loc, tim }: Asked) {
  const alike = loc === "nen-xem" ? await alikeRows(viewer, roll.id, rows) : new Set<string>();
  return rows
    .map((row, at) => ({ ...row, stored: true, number: at + 1 }))
    .filter((row) => isIn(loc, row, lists, alike.has(row.id)))
    .filter(({ cells }) => !tim || fold(cells.name ?? "").includes(fold(tim)));
}
