import type { PeopledPortal } from "../support/peopled-portal";

/** What a GET comes to: a status, or the page it is led to. */
export type Outcome = number | "/dang-nhap" | "/tai-khoan";

export const askers = [
  "anonymous",
  "official",
  "otherOfficial",
  "wardModerator",
  "moderator",
  "admin",
] as const;
export type Row = Record<(typeof askers)[number], Outcome>;

/** The same for everybody. */
export const everyone = (outcome: Outcome): Row => ({
  anonymous: outcome,
  official: outcome,
  otherOfficial: outcome,
  wardModerator: outcome,
  moderator: outcome,
  admin: outcome,
});

/** Who an address answers how, and an example of it where it has brackets. */
export type Routes = Record<string, [Row, example?: string | ((world: PeopledPortal["world"]) => string)]>;
