import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { event } from "@/db/schema";
import { digestFile, isSigned, type DigestFile } from "./digest";
import { digestOf } from "./day-digest.server";
import { findBrokenEvent, type BrokenEvent } from "./verify-chain.server";

/** What a kept digest says of the history as it stands now. */
export type DigestCheck =
  | { is: "whole"; file: DigestFile }
  /** No digest of the portal's, or one with another format. */
  | { is: "no-digest" }
  | { is: "bad-signature" }
  /** Signed, but by another key than the one that was given. */
  | { is: "other-key"; key: string }
  /** The chain itself is broken, at a row. */
  | { is: "broken"; broken: BrokenEvent }
  /** The chain is whole in itself, but is not the one that was signed: it was written anew, up to this row at least. */
  | { is: "rewritten"; id: number }
  /** The day has more or fewer rows, or others than were signed. */
  | { is: "counted"; was: number; now: number };

/** Compares a digest's text with the history in `reader`. `trusted` is the portal's key as it was written down, in base64. */
export async function checkDigest(reader: Database, text: string, trusted?: string): Promise<DigestCheck> {
  const file = readDigest(text);
  if (!file) return { is: "no-digest" };
  if (!isSigned(file)) return { is: "bad-signature" };
  if (trusted && trusted !== file.key) return { is: "other-key", key: file.key };
  const broken = await findBrokenEvent(reader);
  if (broken) return { is: "broken", broken };
  if (file.lastId !== null) {
    const [row] = await reader
      .select({ hash: event.hash })
      .from(event)
      .where(eq(event.id, file.lastId))
      .limit(1);
    if (row?.hash !== file.head) return { is: "rewritten", id: file.lastId };
  }
  const now = await digestOf(reader, file.day, file.portal);
  const same = now.head === file.head && now.firstId === file.firstId && now.lastId === file.lastId;
  if (!same || now.events !== file.events) return { is: "counted", was: file.events, now: now.events };
  return { is: "whole", file };
}

function readDigest(text: string): DigestFile | null {
  try {
    return digestFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
