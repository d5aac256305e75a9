import { choice, wholeNumber, words } from "../address/read-query";
import { figureIds } from "./figures";

/** What the figures' address asks for: year, unit, campaign; with `xem` the names of one bar; `ban` is the year's report. */
export const figuresQuery = {
  nam: wholeNumber(2020, 2200),
  "don-vi": words(120),
  dot: words(80),
  xem: choice(figureIds, ""),
  o: words(200),
  ban: choice(["bao-cao"] as const, ""),
  trang: wholeNumber(1, 2000),
};
