/**
 * The only place that decides who may do what. Commands and queries ask here; pages, buttons and proxies
 * never decide. Pure: no database, no Next.
 */
export const roles = ["official", "moderator", "admin"] as const;
export type Role = (typeof roles)[number];

/** A seat of a council, and whose it is; nobody's account where a named person sits there. */
export type HeldSeat = { userId: string | null; seat: "chair" | "secretary" | "member" };

/** One role held for one unit. `wholeCity` is true when that unit is the city, which covers every ward. */
export type Membership = { role: Role; unitId: string; wholeCity: boolean };

/** Who acts: a signed-in person with memberships, or nobody in particular. */
export type Actor = { id: string; name: string; email: string; memberships: Membership[] };
export type Viewer = Actor | null;

/** What an action is about. Only what the rules look at. */
export type Subject = {
  unitId?: string;
  /** Everybody who wrote anything of a nomination or sent it, at any time. */
  writerIds?: readonly string[];
  /** How many times a nomination was sent. */
  sendCount?: number;
  /** Who sits in the council it is about. */
  seats?: readonly HeldSeat[];
};

type Rule = {
  /** Who may: one of these roles, held for a unit that covers the subject's. */
  roles: readonly Role[];
  /** Whether the role must cover the subject's unit, must be held for the whole city, or may be held for any unit. */
  scope: "unit" | "city" | "any";
  /** Luật 06/2022/QH15, conflict of interest: nobody decides what they themselves wrote or sent, in any version. */
  notOwn?: boolean;
  /** Who may only once it was sent: what a ward has not sent is the ward's own. */
  sentOnly?: readonly Role[];
  /** Who may only with the role held for the whole city. */
  cityOnly?: readonly Role[];
  /** Who may by one of these seats of a council, whatever their roles. */
  seats?: readonly HeldSeat["seat"][];
};

export const permissions = {
  "nomination.create": { roles: ["official"], scope: "unit" },
  "nomination.view": { roles: ["official", "moderator"], scope: "unit", sentOnly: ["moderator"] },
  "nomination.edit": { roles: ["official"], scope: "unit" },
  "nomination.submit": { roles: ["official"], scope: "unit" },
  "nomination.delete": { roles: ["official"], scope: "unit" },
  "nomination.withdraw": { roles: ["official"], scope: "unit" },
  "nomination.list": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.return": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.approve": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.reject": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.hold": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.release": { roles: ["moderator"], scope: "unit", notOwn: true },
  "nomination.mend": { roles: ["moderator"], scope: "unit" },
  "nomination.remark": { roles: ["moderator"], scope: "unit", notOwn: true },
  "recognition.take-name-off": { roles: ["moderator"], scope: "unit", notOwn: true },
  "recognition.change-award": { roles: ["moderator"], scope: "unit", notOwn: true },
  "person.view": { roles: ["official", "moderator"], scope: "any" },
  "person.judge": { roles: ["official", "moderator"], scope: "unit" },
  "roll.edit": { roles: ["official"], scope: "unit" },
  "paper.propose": { roles: ["official"], scope: "unit" },
  "paper.of-campaign": { roles: ["official", "moderator", "admin"], scope: "unit", cityOnly: ["admin"] },
  "notice.extend": { roles: ["moderator"], scope: "unit", notOwn: true },
  "notice.answer": { roles: ["moderator"], scope: "unit", notOwn: true },
  "notice.hang": { roles: ["official", "moderator"], scope: "unit" },
  "council.enter": { roles: ["official", "moderator", "admin"], scope: "any" },
  "council.manage": { roles: ["moderator"], scope: "unit" },
  // A meeting is run by its chair and its secretary; what it is about is shown to whoever sits in it, and voted on by them.
  "council.run": { roles: [], scope: "unit", seats: ["chair", "secretary"] },
  "council.prepare": { roles: ["moderator"], scope: "unit", seats: ["chair", "secretary"] },
  "council.view": { roles: ["moderator"], scope: "unit", seats: ["chair", "secretary", "member"] },
  "council.vote": { roles: [], scope: "unit", seats: ["chair", "secretary", "member"] },
  "profile.take-down": { roles: ["moderator"], scope: "unit" },
  "profile.restore": { roles: ["moderator"], scope: "unit" },
  "amendment.write": { roles: ["official", "moderator"], scope: "unit" },
  "amendment.publish": { roles: ["moderator"], scope: "unit", notOwn: true },
  "profile.lead": { roles: ["moderator"], scope: "city" },
  "profile.rename": { roles: ["moderator"], scope: "city" },
  "mend.enter": { roles: ["moderator"], scope: "city" },
  "nomination.move": { roles: ["moderator"], scope: "city", notOwn: true },
  "figures.enter": { roles: ["moderator", "admin"], scope: "any", cityOnly: ["admin"] },
  "spread.enter": { roles: ["official", "moderator"], scope: "any" },
  "spread.story": { roles: ["official", "moderator"], scope: "unit" },
  "word.enter": { roles: ["official", "moderator"], scope: "any" },
  "word.ask": { roles: ["official"], scope: "unit" },
  "withdrawal.settle": { roles: ["official", "moderator"], scope: "unit" },
  "certificate.enter": { roles: ["official", "moderator"], scope: "any" },
  "certificate.print": { roles: ["official", "moderator"], scope: "unit" },
  "certificate.revoke": { roles: ["moderator"], scope: "unit", notOwn: true },
  "adoption.record": { roles: ["official"], scope: "unit" },
  "adoption.update": { roles: ["official"], scope: "unit" },
  "adoption.renew": { roles: ["official"], scope: "unit" },
  "adoption.end": { roles: ["official"], scope: "unit" },
  "suggestion.enter": { roles: ["official", "moderator"], scope: "any" },
  "suggestion.view": { roles: ["official", "moderator"], scope: "unit" },
  "suggestion.settle": { roles: ["official", "moderator"], scope: "unit" },
  "statistics.enter": { roles: ["official", "moderator", "admin"], scope: "any", cityOnly: ["admin"] },
  "contact.enter": { roles: ["official", "admin"], scope: "any", cityOnly: ["admin"] },
  "unit.edit-contact": { roles: ["official", "admin"], scope: "unit", cityOnly: ["admin"] },
  "desk.enter": { roles: ["official"], scope: "any" },
  "moderation.enter": { roles: ["moderator"], scope: "any" },
  "admin.enter": { roles: ["admin"], scope: "city" },
  "space.edit": { roles: ["admin"], scope: "city" },
  "space.enter": { roles: ["official", "admin"], scope: "any", cityOnly: ["admin"] },
  "space.keep": { roles: ["official", "admin"], scope: "unit", cityOnly: ["admin"] },
  "campaign.edit": { roles: ["admin"], scope: "city" },
  "campaign.edit-photos": { roles: ["admin"], scope: "city" },
  "contest.enter": { roles: ["moderator", "admin"], scope: "any", cityOnly: ["admin"] },
  "contest.run": { roles: ["moderator", "admin"], scope: "unit", cityOnly: ["admin"] },
  "office.edit": { roles: ["admin"], scope: "city" },
  "book.print": { roles: ["moderator", "admin"], scope: "city" },
  "event.view": { roles: ["admin"], scope: "city" },
  "job.view": { roles: ["admin"], scope: "city" },
  "personal-data.answer": { roles: ["admin"], scope: "city" },
  "backup.take": { roles: ["admin"], scope: "city" },
  "mail.manage": { roles: ["admin"], scope: "city" },
  "user.view": { roles: ["admin"], scope: "city" },
  "user.invite": { roles: ["admin"], scope: "city" },
  "user.edit": { roles: ["admin"], scope: "city" },
  "user.grant": { roles: ["admin"], scope: "city" },
  "user.revoke": { roles: ["admin"], scope: "city" },
  "user.block": { roles: ["admin"], scope: "city" },
  "user.end-sessions": { roles: ["admin"], scope: "city" },
  "user.reset-factor": { roles: ["admin"], scope: "city" },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/** Whether `viewer` may do `action` to `subject`. An anonymous viewer may do none of the listed actions. */
export function can(viewer: Viewer, action: Action, subject: Subject = {}): boolean {
  if (!viewer) return false;
  const rule: Rule = permissions[action];
  if (rule.notOwn && subject.writerIds?.includes(viewer.id)) return false;
  if (subject.seats?.some(({ userId, seat }) => userId === viewer.id && rule.seats?.includes(seat)))
    return true;
  return viewer.memberships.some((membership) => rule.roles.includes(membership.role) && covers(membership));

  function covers(membership: Membership): boolean {
    if (rule.sentOnly?.includes(membership.role) && !subject.sendCount) return false;
    if (rule.cityOnly?.includes(membership.role) && !membership.wholeCity) return false;
    if (rule.scope === "any" || membership.wholeCity) return true;
    return rule.scope === "unit" && subject.unitId !== undefined && membership.unitId === subject.unitId;
  }
}

/** The units whose nominations a viewer may see: everything, or just these (perhaps none). */
export type Scope = { everything: true } | { everything: false; unitIds: string[] };

/** Turned into the WHERE of every nomination query. `roles` narrows it to one hat of the viewer. */
export function visibleTo(viewer: Viewer, roles: readonly Role[] = ["official", "moderator"]): Scope {
  const held = (viewer?.memberships ?? []).filter(
    ({ role }) => roles.includes(role) && permissions["nomination.view"].roles.some((seer) => seer === role),
  );
  if (held.some((membership) => membership.wholeCity)) return { everything: true };
  return { everything: false, unitIds: [...new Set(held.map((membership) => membership.unitId))] };
}
