import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cacheTag, event, space } from "@/db/schema";
import { listDocuments } from "@/domain/documents/queries.server";
import type { Actor } from "@/domain/permissions";
import { spaceInput } from "@/domain/spaces/input";
import { findSpaceToEdit, listSpacesToEdit } from "@/domain/spaces/edit-queries.server";
import { findSpace, listSpaces } from "@/domain/spaces/queries.server";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { campaign, campaignDocument } from "@/db/schema";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const words = (given: Record<string, unknown> = {}) =>
  spaceInput.parse({ name: "Góc văn hóa khu phố 5", unitId: minhPhung, shown: "1", ...given });
const slug = "goc-van-hoa-khu-pho-5";

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
});

describe("a cultural space", () => {
  it("is added once, seen at once, and keeps its address when renamed", async () => {
    const id = randomUUID();
    const activities = [{ title: "Đọc sách", schedule: "Sáng thứ bảy" }];
    await saveSpace(admin, { id, version: 0 }, words({ activities, hours: "Mỗi ngày" }));
    await saveSpace(admin, { id, version: 0 }, words());
    expect(await findSpace(slug)).toMatchObject({
      unitName: "Phường Minh Phụng",
      hours: "Mỗi ngày",
      activities,
    });
    await saveSpace(admin, { id, version: 1 }, words({ name: "Tên mới" }));
    expect(await findSpace(slug)).toMatchObject({ name: "Tên mới", activities: [] });
    await saveSpace(admin, { id: randomUUID(), version: 0 }, words());
    expect(await findSpace(`${slug}-2`)).not.toBeNull();
    expect(await listSpaces()).toHaveLength(2);
    expect((await db().select().from(event)).map((row) => row.action)).toEqual([
      "space.add",
      "space.change",
      "space.add",
    ]);
    expect((await db().select().from(cacheTag)).map((row) => row.tag)).toContain("spaces");
  });

  it("hidden is seen by no visitor, and still by who may edit it", async () => {
    const id = randomUUID();
    await saveSpace(admin, { id, version: 0 }, words({ shown: undefined }));
    expect(await findSpace(slug)).toBeNull();
    expect(await listSpaces()).toEqual([]);
    expect(await listSpacesToEdit(admin)).toMatchObject([{ id, shown: false }]);
    expect(await findSpaceToEdit(admin, id)).toMatchObject({ version: 1 });
  });

  it("is changed by administrators only, on what stands there, in a unit of today", async () => {
    const id = randomUUID();
    await saveSpace(admin, { id, version: 0 }, words());
    for (const role of ["official", "moderator"] as const) {
      const other = await makePerson({ role, unitId: minhPhung });
      await expect(saveSpace(other, { id, version: 1 }, words())).rejects.toMatchObject({
        code: "not-allowed",
      });
      await expect(listSpacesToEdit(other)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(findSpaceToEdit(other, id)).rejects.toMatchObject({ code: "not-allowed" });
    }
    await expect(saveSpace(admin, { id, version: 7 }, words())).rejects.toMatchObject({
      code: "stale",
      details: { by: admin.name },
    });
    await expect(
      saveSpace(admin, { id, version: 1 }, words({ unitId: "phuong-7-quan-11" })),
    ).rejects.toMatchObject({ fields: { unitId: "unknown-unit" } });
    await expect(saveSpace(admin, { id: randomUUID(), version: 1 }, words())).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await db().select().from(space)).toMatchObject([{ version: 1, unitId: minhPhung }]);
  });

  it.each([
    [{ sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
    [{ sourceUrl: "https://hochiminhcity.gov.vn/x" }, null],
    [{ name: " " }, "name"],
    [{ unitId: "" }, "unitId"],
    [{ activities: [{ title: "", schedule: "Thứ bảy" }] }, "activities"],
    [{ activities: [{ title: "", schedule: "" }] }, null],
  ])("takes %o only where it is sound", (given, fault) => {
    const parsed = spaceInput.safeParse({ name: "Góc", unitId: minhPhung, ...given });
    expect(parsed.error?.issues.map((issue) => issue.path[0]) ?? [null]).toEqual([fault]);
  });
});

describe("directives", () => {
  it("say which campaigns rest on them", async () => {
    const id = "dot-thu";
    await db().insert(campaign).values({ id, slug: id, kind: "commendation", name: "Đợt thử", summary: "" });
    await db().insert(campaignDocument).values({ campaignId: id, documentId: "chi-thi-05-ct-tw" });
    const documents = await listDocuments();
    expect(documents.map((one) => [one.number, one.issuedOn, one.campaigns])).toEqual([
      ["Kết luận số 01-KL/TW", "2021-05-18", []],
      [
        "Chỉ thị số 05-CT/TW",
        "2016-05-15",
        [{ slug: id, kind: "commendation", name: "Đợt thử", nameEn: "" }],
      ],
    ]);
  });
});
