import type { ErrorCode, FieldCode } from "@/domain/errors";
import type { spokenValues } from "@/domain/history/spoken-values";
import type { HistoryAction } from "@/domain/history/vocabulary";
import type { NotificationKind } from "@/domain/notifications/vocabulary";
import type en from "./en";
import type vi from "./vi";

/** The keys of all sentences, with dots. */
type Keys<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${Keys<Words[Key]>}`;
}[keyof Words & string];

type Vietnamese = Keys<typeof vi>;
type English = Keys<typeof en>;

/** The sentences that the portal's catalogues ask for. */
type Asked =
  | `errors.${ErrorCode}`
  | `fieldErrors.${FieldCode}`
  | `notification.${NotificationKind}`
  | `events.actions.${HistoryAction}`
  | `events.values.${(typeof spokenValues)[number]}`;

/** Those that stand among them. */
type Given = Extract<
  Vietnamese,
  `${"errors" | "fieldErrors" | "notification" | "events.actions" | "events.values"}.${string}`
>;

type None<Key extends never> = Key;

/** Each of these is a type error that names the sentence that is missing, or that nothing asks for. */
export type Checked = [
  missingInVietnamese: None<Exclude<English | Asked, Vietnamese>>,
  missingInEnglish: None<Exclude<Vietnamese, English>>,
  askedByNothing: None<
    Exclude<Given, Asked | `events.values.${"blocked" | "unblocked" | "shown" | "unshown"}`>
  >,
];
