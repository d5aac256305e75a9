import type { RollColumn } from "@/domain/rolls/columns";

export const numberWidth = "md:w-[38px] md:shrink-0";
export const lastWidth = "md:w-[116px] md:shrink-0";

/** How wide columns stand on a desk; the deed takes what is left. */
export const widths: Record<RollColumn, string> = {
  kind: "md:w-[74px] md:shrink-0",
  name: "md:w-[158px] md:shrink-0",
  birthYear: "md:w-[50px] md:shrink-0",
  sex: "md:w-[48px] md:shrink-0",
  occupation: "md:w-[118px] md:shrink-0",
  workplace: "md:w-[90px] md:shrink-0",
  neighbourhood: "md:w-[84px] md:shrink-0",
  formerUnit: "md:w-[78px] md:shrink-0",
  deed: "md:min-w-0 md:flex-1",
  field: "md:w-[118px] md:shrink-0",
  consent: "md:w-[72px] md:shrink-0",
};
