import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { space } from "@/db/schema";
import { write } from "@/db/write";
import { changeVersioned } from "@/domain/history/change.server";
import { lastAct } from "@/domain/history/last-act.server";
import { spaceInput } from "@/domain/spaces/input";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { suggestionInput } from "@/domain/suggestions/input";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { declineSuggestion, handleSuggestion } from "@/domain/suggestions/settle.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const input = (name: string) => spaceInput.parse({ name, unitId: minhPhung, shown: "1" });

test("a change on an older version, or of nothing, is refused with who was first; nothing is written", async () => {
  const admin = await makePerson({ role: "admin", name: "Người đầu tiên", password: null });
  const id = randomUUID();
  await saveSpace(admin, { id, version: 0 }, input("Góc sách"));
  await saveSpace(admin, { id, version: 1 }, input("Góc sách bến xe"));
  const who = () => lastAct(db(), { type: "space", id });
  for (const [place, version] of [
    [id, 1],
    [id, 3],
    ["khong-co", 2],
  ] as const) {
    const change = write((tx) =>
      changeVersioned(tx, space, { where: eq(space.id, place), version }, { name: "Tên khác" }, who),
    );
    await expect(change).rejects.toMatchObject({
      code: "stale",
      details: { by: "Người đầu tiên", action: "space.change", at: expect.any(Number) },
    });
  }
  const [row] = await db().select().from(space).where(eq(space.id, id));
  expect(row).toMatchObject({ name: "Góc sách bến xe", version: 2 });
  await write((tx) =>
    changeVersioned(tx, space, { where: eq(space.id, id), version: 2 }, { name: "Tên mới" }, who),
  );
  expect((await db().select().from(space).where(eq(space.id, id)))[0]).toMatchObject({ version: 3 });
});

test("what was settled meanwhile is settled once, by whoever was first", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung, name: "Cán bộ", password: null });
  const id = "b".repeat(32);
  const said = { kind: "individual", name: "Ông Tư", reason: "Sửa khóa giúp.", unit: "Phường Minh Phụng" };
  await sendSuggestion(id, suggestionInput.parse(said));
  const results = await Promise.allSettled([
    handleSuggestion(official, { id, outcome: "Đã gặp." }),
    declineSuggestion(official, { id, outcome: "Bác không muốn." }),
  ]);
  expect(results.map((one) => one.status)).toEqual(["fulfilled", "rejected"]);
  expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
    code: "wrong-step",
    details: { by: "Cán bộ", action: "suggestion.handled" },
  });
});
