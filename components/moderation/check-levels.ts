/** What was looked up: `stop` is to be settled before the decision, `note` to be looked at, `pass` is in order. */
export type Found = {
  level: "stop" | "note" | "pass";
  text: string;
  /** Where it stands on the page, or the page that shows it. */
  href?: string;
  /** What the way there is called, where it is more than to look. */
  way?: string;
};
