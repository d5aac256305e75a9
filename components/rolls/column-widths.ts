import type { RollColumn } from "@/domain/rolls/columns";

export const numberWidth = "md:w-[38px] md:shrink-0";
export const lastWidth = "md:w-[116px] md:shrink-0";

const widths: Partial<Record<RollColumn, string>> = {
  kind: "md:w-[74px]",
  name: "md:w-[158px]",
  birthYear: "md:w-[50px]",
  sex: "md:w-[48px]",
  occupation: "md:w-[118px]",
  workplace: "md:w-[90px]",
  formerUnit: "md:w-[78px]",
  field: "md:w-[118px]",
  consent: "md:w-[72px]",
};

/** How wide a column stands on a desk, 92 px where nothing is said of it; the deed takes what is left. */
export const widthOf = (column: RollColumn) =>
  column === "deed" ? "md:min-w-0 md:flex-1" : `md:shrink-0 ${widths[column] ?? "md:w-[92px]"}`;
