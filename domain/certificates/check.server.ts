import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { certificate, nomination, profile, recognition, unit } from "@/db/schema";
import { mayBeNamed } from "../campaigns/honours.server";
import { profilePath, type ProfileKind } from "../profiles/vocabulary";
import { readCode } from "./code";
import { addressed } from "./words";

/**
 * What anyone may know of a certificate by its check code: that it is real, by which decision, in whose name and whether it
 * still holds. A name only while the honour roll may show it, never once it was taken back. Null where there is no such one.
 */
export async function checkCertificate(typed: string) {
  const code = readCode(typed);
  if (!code) return null;
  const [row] = await db()
    .select({
      form: certificate.form,
      level: certificate.level,
      printed: { number: certificate.decisionNumber, decidedOn: certificate.decidedOn },
      now: { number: recognition.decisionNumber, decidedOn: recognition.decidedOn },
      bookNumber: certificate.number,
      year: certificate.year,
      issuerName: unit.name,
      isRevoked:
        sql<boolean>`(${certificate.revokedAt} is not null or coalesce(${profile.state}, '') = 'revoked')`.mapWith(
          Boolean,
        ),
      mayBeNamed,
      own: { kind: recognition.kind, name: recognition.name, honorific: recognition.honorific },
      story: {
        state: profile.state,
        kind: profile.kind,
        slug: profile.slug,
        name: profile.name,
        honorific: profile.honorific,
      },
      illustrative:
        sql<boolean>`(coalesce(${nomination.illustrative}, 0) or coalesce(${profile.illustrative}, 0))`.mapWith(
          Boolean,
        ),
    })
    .from(certificate)
    .innerJoin(unit, eq(unit.id, certificate.unitId))
    .leftJoin(recognition, eq(recognition.id, certificate.recognitionId))
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(eq(certificate.code, code))
    .limit(1);
  if (!row) return null;
  const { now, own, story, mayBeNamed: isNamed, isRevoked, ...rest } = row;
  const holds = !isRevoked && now?.number != null && now.decidedOn != null;
  const decision = holds ? { number: now.number!, decidedOn: now.decidedOn! } : row.printed;
  const isTold = holds && story?.state === "published";
  const person = isTold ? story : holds && isNamed && own?.name ? own : null;
  return {
    ...rest,
    code,
    holds,
    decision,
    isCorrected: decision.number !== row.printed.number || decision.decidedOn !== row.printed.decidedOn,
    name: person ? nameOf(person) : null,
    path: isTold ? profilePath({ kind: story.kind, slug: story.slug }) : null,
  };
}

export type CheckedCertificate = NonNullable<Awaited<ReturnType<typeof checkCertificate>>>;

function nameOf(person: { kind: ProfileKind | null; name: string | null; honorific: string | null }): string {
  const { kind, name, honorific } = person;
  const said = addressed({
    kind: kind ?? "individual",
    name: name ?? "",
    honorific: honorific ?? "",
    sex: null,
  });
  return [said.honorific, said.name].filter(Boolean).join(" ");
}
