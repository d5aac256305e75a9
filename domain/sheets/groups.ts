import type { ProfileKind } from "../profiles/vocabulary";
import { isWard } from "./looks";
import { kindByName } from "./names";
import type { CheckContext } from "./records";
import type { SheetTarget } from "./targets";

/** The kinds that columns of their own say by a mark or a name. */
export const kindsTicked: [SheetTarget, ProfileKind][] = [
  ["of-individual", "individual"],
  ["of-collective", "collective"],
  ["of-model", "model"],
];

/** Whether a section's words are a part of the ward: "KHU PHỐ 3". */
export const isPart = (group: string): boolean => /^(khu phố|kp|ấp|tổ dân phố|tdp)(?!\p{L})/iu.test(group);

/** Whether they are a body, in which the rows' people work: "Trường Tiểu học X". */
export const isBody = (group: string): boolean =>
  group !== "" && kindByName(group) === "collective" && !isPart(group);

/** The former unit that they are: "ĐỊA BÀN PHƯỜNG 1, QUẬN 11 CŨ". Empty where they are none of this ward's. */
export function wardIn(group: string, { placeMeant }: CheckContext): string {
  const words = group.replace(/^(?:địa bàn|khu vực|thuộc)\s+/iu, "");
  return isWard(words) && placeMeant(words).problem === null ? words : "";
}
