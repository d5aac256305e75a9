import { describe, expect, test } from "vitest";
import {
  can,
  permissions,
  visibleTo,
  type Action,
  type Actor,
  type Role,
  type Viewer,
} from "@/domain/permissions";

const ward = "phuong-minh-phung";
const elsewhere = "phuong-tan-son-hoa";

const person = (role: Role, unitId: string, wholeCity = false): Actor => ({
  id: `${role} ${unitId}`,
  name: "",
  email: "",
  memberships: [{ role, unitId, wholeCity }],
});

/** The columns of the table below, in order. */
const viewers: [name: string, viewer: Viewer][] = [
  ["anonymous", null],
  ["official of the ward", person("official", ward)],
  ["official elsewhere", person("official", elsewhere)],
  ["moderator of the ward", person("moderator", ward)],
  ["moderator elsewhere", person("moderator", elsewhere)],
  ["moderator of the city", person("moderator", "tp-ho-chi-minh", true)],
  ["administrator", person("admin", "tp-ho-chi-minh", true)],
  // Not given any more; a row from before administers nothing.
  ["administrator of a ward", person("admin", ward)],
];

/** Every action × every role, about something of the ward that somebody else made. ✓ may, · may not. */
const table: Record<Action, string> = {
  "nomination.create": "·✓······",
  "nomination.view": "·✓·✓·✓··",
  "nomination.edit": "·✓······",
  "nomination.submit": "·✓······",
  "nomination.delete": "·✓······",
  "nomination.withdraw": "·✓······",
  "nomination.list": "···✓·✓··",
  "nomination.return": "···✓·✓··",
  "nomination.approve": "···✓·✓··",
  "nomination.reject": "···✓·✓··",
  "nomination.hold": "···✓·✓··",
  "nomination.release": "···✓·✓··",
  "nomination.mend": "···✓·✓··",
  "nomination.remark": "···✓·✓··",
  "recognition.take-name-off": "···✓·✓··",
  "recognition.change-award": "···✓·✓··",
  "person.view": "·✓✓✓✓✓··",
  "person.judge": "·✓·✓·✓··",
  "roll.edit": "·✓······",
  "paper.propose": "·✓······",
  "paper.of-campaign": "·✓·✓·✓✓·",
  "notice.extend": "···✓·✓··",
  "notice.answer": "···✓·✓··",
  "notice.hang": "·✓·✓·✓··",
  "council.enter": "·✓✓✓✓✓✓✓",
  "council.manage": "···✓·✓··",
  // Whoever sits there, whatever their roles: below.
  "council.run": "········",
  "council.prepare": "···✓·✓··",
  "council.view": "···✓·✓··",
  "council.vote": "········",
  "profile.take-down": "···✓·✓··",
  "profile.restore": "···✓·✓··",
  "amendment.write": "·✓·✓·✓··",
  "amendment.publish": "···✓·✓··",
  "profile.lead": "·····✓··",
  "profile.rename": "·····✓··",
  "mend.enter": "·····✓··",
  "nomination.move": "·····✓··",
  "figures.enter": "···✓✓✓✓·",
  "spread.enter": "·✓✓✓✓✓··",
  "spread.story": "·✓·✓·✓··",
  "word.enter": "·✓✓✓✓✓··",
  "word.ask": "·✓······",
  "withdrawal.settle": "·✓·✓·✓··",
  "certificate.enter": "·✓✓✓✓✓··",
  "certificate.print": "·✓·✓·✓··",
  "certificate.revoke": "···✓·✓··",
  "adoption.record": "·✓······",
  "adoption.update": "·✓······",
  "adoption.renew": "·✓······",
  "adoption.end": "·✓······",
  "suggestion.enter": "·✓✓✓✓✓··",
  "suggestion.view": "·✓·✓·✓··",
  "suggestion.settle": "·✓·✓·✓··",
  "statistics.enter": "·✓✓✓✓✓✓·",
  "contact.enter": "·✓✓···✓·",
  "unit.edit-contact": "·✓····✓·",
  "desk.enter": "·✓✓·····",
  "moderation.enter": "···✓✓✓··",
  "admin.enter": "······✓·",
  "space.edit": "······✓·",
  "space.enter": "·✓✓···✓·",
  "space.keep": "·✓····✓·",
  "campaign.edit": "······✓·",
  "campaign.edit-photos": "······✓·",
  "contest.enter": "···✓✓✓✓·",
  "contest.run": "···✓·✓✓·",
  "office.edit": "······✓·",
  "book.print": "·····✓✓·",
  "event.view": "······✓·",
  "job.view": "······✓·",
  "personal-data.answer": "······✓·",
  "backup.take": "······✓·",
  "mail.manage": "······✓·",
  "user.view": "······✓·",
  "user.invite": "······✓·",
  "user.edit": "······✓·",
  "user.grant": "······✓·",
  "user.revoke": "······✓·",
  "user.block": "······✓·",
  "user.end-sessions": "······✓·",
  "user.reset-factor": "······✓·",
};

describe("every action × every role", () => {
  test("has a row", () => expect(Object.keys(table)).toEqual(Object.keys(permissions)));

  test.each(Object.entries(table) as [Action, string][])("%s", (action, row) => {
    const subject = { unitId: ward, writerIds: ["somebody"], sendCount: 1 };
    const answers = viewers.map(([, viewer]) => (can(viewer, action, subject) ? "✓" : "·")).join("");
    expect(answers).toBe(row);
  });
});

test("what a ward has not sent is the ward's own", () => {
  const see = (sendCount: number) =>
    viewers
      .map(([, viewer]) => (can(viewer, "nomination.view", { unitId: ward, sendCount }) ? "✓" : "·"))
      .join("");
  expect(see(0)).toBe("·✓······");
  expect(see(1)).toBe(table["nomination.view"]);
});

test("nobody decides what they wrote or sent", () => {
  const moderator = person("moderator", ward);
  for (const verb of ["list", "return", "approve", "reject", "hold", "release"] as const) {
    const action = `nomination.${verb}` as const;
    expect(can(moderator, action, { unitId: ward, writerIds: ["somebody", moderator.id] })).toBe(false);
    expect(can(moderator, action, { unitId: ward, writerIds: ["somebody"] })).toBe(true);
  }
});

test("a subject without a unit is nobody's but the city's", () => {
  expect(can(person("moderator", ward), "nomination.approve", {})).toBe(false);
  expect(can(person("moderator", "tp-ho-chi-minh", true), "nomination.approve", {})).toBe(true);
});

test("what a query may show follows the same table", () => {
  const scopes = viewers.map(([, viewer]) => visibleTo(viewer));
  const none = { everything: false, unitIds: [] };
  const only = (unitId: string) => ({ everything: false, unitIds: [unitId] });
  expect(scopes).toEqual([
    none,
    only(ward),
    only(elsewhere),
    only(ward),
    only(elsewhere),
    { everything: true },
    none,
    none,
  ]);
});
