import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, desc, eq, lte } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { consent, consentText, document, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { assertOffice, noteAct } from "../administration/target.server";
import type { ConsentTextInput } from "../administration/inputs";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import { formatDate, hcmcToday } from "../time/dates";
import { consentChannels, type ConsentChannel } from "./vocabulary";

export type CurrentTexts = Partial<Record<ConsentChannel, { id: string; words: string; number: number }>>;

/** The words that are asked on `day` (ISO date), per channel: of those in use by then the newest number. */
export async function consentTextsOn(
  day: string,
  reader: Database | Transaction = db(),
): Promise<CurrentTexts> {
  const rows = await reader
    .select({
      id: consentText.id,
      channel: consentText.channel,
      words: consentText.words,
      number: consentText.number,
    })
    .from(consentText)
    .where(lte(consentText.validFrom, day))
    .orderBy(asc(consentText.number))
    .limit(1000);
  return Object.fromEntries(rows.map(({ channel, ...text }) => [channel, text]));
}

/** Every channel with the words of today and how many consents stand with older ones. Throws `not-allowed`. */
export async function listConsentChannels(viewer: Viewer, today = hcmcToday()) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  const texts = await consentTextsOn(today);
  const agreed = await db()
    .select({ channel: consentText.channel, textId: consent.textId, total: count() })
    .from(consent)
    .innerJoin(consentText, eq(consentText.id, consent.textId))
    .groupBy(consent.textId)
    .limit(1000);
  return consentChannels.map((channel) => {
    const current = texts[channel] ?? null;
    const older = agreed.filter((one) => one.channel === channel && one.textId !== current?.id);
    return { channel, current, older: older.reduce((sum, one) => sum + one.total, 0) };
  });
}

/** The words a channel ever had, the newest first, each with who agreed to it: at most 50 named. Throws `not-allowed`. */
export async function findConsentChannel(viewer: Viewer, channel: ConsentChannel) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  const texts = await db()
    .select({
      id: consentText.id,
      number: consentText.number,
      words: consentText.words,
      validFrom: consentText.validFrom,
      documentNumber: document.number,
    })
    .from(consentText)
    .leftJoin(document, eq(document.id, consentText.documentId))
    .where(eq(consentText.channel, channel))
    .orderBy(desc(consentText.number))
    .limit(100);
  return Promise.all(texts.map(async (text) => ({ ...text, ...(await whoAgreed(text.id)) })));
}

async function whoAgreed(textId: string) {
  const where = eq(consent.textId, textId);
  const [[total], people] = await db().batch([
    db().select({ total: count() }).from(consent).where(where),
    db()
      .select({ id: consent.id, name: consent.giverName, nominee: nomination.name, givenOn: consent.givenOn })
      .from(consent)
      .innerJoin(nomination, eq(nomination.id, consent.nominationId))
      .where(where)
      .orderBy(desc(consent.recordedAt), asc(consent.id))
      .limit(50),
  ]);
  return { agreed: total!.total, people };
}

/**
 * Issues new words for a channel. What was agreed before stays with the words of then. Throws `not-allowed` or `invalid`
 * (the same words, a day before today, an unknown document).
 */
export async function issueConsentText(actor: Actor, input: ConsentTextInput): Promise<void> {
  assertOffice(actor);
  if (input.validFrom < hcmcToday()) throw new DomainError("invalid", {}, { validFrom: "day-future" });
  await write(async (tx) => {
    const now = new Date();
    const [last] = await tx
      .select({ number: consentText.number, words: consentText.words })
      .from(consentText)
      .where(eq(consentText.channel, input.channel))
      .orderBy(desc(consentText.number))
      .limit(1);
    if (last?.words === input.words) throw new DomainError("invalid", {}, { words: "text-same" });
    if (input.documentId) await assertDocument(tx, input.documentId);
    const number = (last?.number ?? 0) + 1;
    const id = randomUUID();
    await tx.insert(consentText).values({ ...input, id, number, createdById: actor.id, createdAt: now });
    const after = { channel: input.channel, number, validFrom: formatDate(input.validFrom) };
    await noteAct(
      tx,
      actor,
      { action: "consent-text.add", subjectType: "consent-text", subjectId: id, after },
      now,
    );
    // A document's page says which wordings rest on it.
    await touchTags(tx, [tags.reference]);
  });
}

async function assertDocument(tx: Transaction, id: string): Promise<void> {
  const [known] = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, id)))
    .limit(1);
  if (!known) throw new DomainError("invalid", {}, { documentId: "invalid" });
}
