import { beforeEach, describe, expect, test } from "vitest";
import { write } from "@/db/write";
import { returnNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { countAgainstQuotas, quotaUse } from "@/domain/nominations/quota.server";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
});

describe("what a moderator looks up", () => {
  test("a quota counts what was sent and approved, not drafts", async () => {
    const first = await completeDraft(official);
    const { campaignId, version } = await rowOf(first);
    await write((tx) => tx.run(`update campaign set quota_individual = 3`));
    await submitNomination(official, { nominationId: first, version });
    await completeDraft(official, { campaignId: campaignId! });
    const use = () => quotaUse({ campaignId: campaignId!, unitId: minhPhung, kind: "individual" });
    expect(await use()).toEqual({ quota: 3, used: 1, strict: false });
    // Returned, it still has its place; the official is told the same number.
    await returnNomination(moderator, { nominationId: first, version: version + 1, reason: "Thêm số liệu" });
    expect(await use()).toEqual({ quota: 3, used: 1, strict: false });
    expect(await countAgainstQuotas(minhPhung)).toEqual([{ campaignId, kind: "individual", total: 1 }]);
    await write((tx) => tx.run(`update campaign set quota_individual = 0`));
    expect(await use()).toEqual({ quota: 0, used: 1, strict: false });
    await write((tx) => tx.run(`update campaign set quota_individual = null`));
    expect(await use()).toBeNull();
  });
});
