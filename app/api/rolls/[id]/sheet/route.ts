import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { currentViewer } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { findRoll } from "@/domain/rolls/rolls.server";
import { rollBook } from "@/domain/sheets/roll-book";
import { formatDate } from "@/domain/time/dates";

type Context = { params: Promise<{ id: string }> };

/** A list as an .xlsx, in Vietnamese as lists are; an import reads it back. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const t = await getTranslations({ locale: "vi", namespace: "rollDesk" });
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    const found = await findRoll(viewer, (await params).id);
    if (!found) throw new DomainError("not-found");
    const { roll, rows } = found;
    const paper = [roll.number, roll.datedOn ? formatDate(roll.datedOn) : ""].filter(Boolean).join(", ");
    const book = rollBook(rows, {
      titles: [t("paperTitle"), roll.campaignName, t("paperUnit", { unit: roll.unitName }), paper].filter(
        Boolean,
      ),
      order: t("order"),
      columns: Object.fromEntries(rollColumns.map((one) => [one, t(`column.${one}`)])) as Record<
        RollColumn,
        string
      >,
    });
    return xlsxAnswer(book, "danh-sach-de-nghi");
  } catch (error) {
    return refusal(error);
  }
}
