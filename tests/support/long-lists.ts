import { randomUUID } from "node:crypto";
import { recordAdoption } from "@/domain/adoptions/record-adoption.server";
import type { Actor } from "@/domain/permissions";
import { minhPhung } from "./people";
import { makeProfile } from "./profiles";

/** So many stories and adopted models that every list has a second page (24 on each). */
export async function fillLists(official: Actor): Promise<void> {
  const recognitions = [{ year: 2023 }];
  const told = { unitIds: [minhPhung], fieldId: "giao-duc", recognitions };
  for (let at = 0; at < 25; at++) {
    await makeProfile({ ...told, deed: `Việc tốt thứ ${at + 1}` });
    const profileId = await makeProfile({ ...told, kind: "model", deed: `Mô hình thứ ${at + 1}` });
    const adoption = { sinceOn: "2026-06-01", adaptation: "", result: "", figures: [] };
    await recordAdoption(official, { ...adoption, id: randomUUID(), unitId: minhPhung, profileId });
  }
}
