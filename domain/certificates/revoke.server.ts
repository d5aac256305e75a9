import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { certificate, nominationWriter, profile, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { heirOf } from "./heirs.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { cleanText } from "../text/fold";

/**
 * Takes a certificate back, as when its award was cancelled (Luật 06/2022/QH15): from then on it holds no more, its name is off
 * the roll, and it is not printed again. Who has a published story is taken down there, which does the same. Throws
 * `not-found`, `not-allowed`, `own-nomination`, `certificate-story`, `invalid` (no reason) and `wrong-step` where somebody did.
 */
export async function revokeCertificate(actor: Actor, input: { id: string; reason: string }): Promise<void> {
  const reason = cleanText(input.reason);
  if (!reason || reason.length > 2000)
    throw new DomainError("invalid", {}, { reason: reason ? "too-long" : "required" });
  await write(async (tx) => {
    const [row] = await tx
      .select({
        unitId: certificate.unitId,
        recognitionId: certificate.recognitionId,
        nominationId: recognition.nominationId,
        story: profile.state,
      })
      .from(certificate)
      .leftJoin(recognition, eq(recognition.id, certificate.recognitionId))
      .leftJoin(profile, eq(profile.id, recognition.profileId))
      .where(eq(certificate.id, input.id))
      .limit(1);
    if (!row) throw new DomainError("not-found");
    const place = { unitId: await heirOf(row.unitId, tx) };
    if (!can(actor, "certificate.print", place)) throw new DomainError("not-found");
    const writers = row.nominationId
      ? await tx
          .select({ userId: nominationWriter.userId })
          .from(nominationWriter)
          .where(eq(nominationWriter.nominationId, row.nominationId))
      : [];
    const writerIds = writers.map(({ userId }) => userId);
    if (!can(actor, "certificate.revoke", place)) throw new DomainError("not-allowed");
    if (!can(actor, "certificate.revoke", { ...place, writerIds })) throw new DomainError("own-nomination");
    if (row.story === "published") throw new DomainError("certificate-story");
    const holds = and(eq(certificate.id, input.id), isNull(certificate.revokedAt))!;
    await changeGuarded(tx, certificate, holds, { revokedAt: new Date() }, "wrong-step", () =>
      lastAct(tx, { type: "certificate", id: input.id }),
    );
    // Its name is looked up nowhere any more: the search follows what may be named.
    if (row.recognitionId)
      await tx.update(recognition).set({ namedBy: null }).where(eq(recognition.id, row.recognitionId));
    await record(tx, {
      actorId: actor.id,
      action: "certificate.revoke",
      subjectType: "certificate",
      subjectId: input.id,
      after: { reason },
    });
    await touchTags(tx, [tags.campaigns]);
  });
}
