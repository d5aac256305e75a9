import "server-only";
import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from "node:crypto";
import { and, count, desc, gte, lt, max, min } from "drizzle-orm";
import { db, type Database } from "@/db/client";
import { event } from "@/db/schema";
import { readEnvironment } from "@/environment";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { addDays, hcmcToday, isIsoDate } from "../time/dates";
import { signedBytes, type DigestFile, type DigestSaid } from "./digest";
import { startOf } from "./filter.server";

/**
 * The signed digest of a day that is over. The same every time it is asked for, while the history is as it was: nothing is
 * stored. Throws `not-allowed`, or `not-found` for a day that is not over or is none.
 */
export async function dayDigest(viewer: Viewer, day: string): Promise<DigestFile> {
  if (!can(viewer, "event.view")) throw new DomainError("not-allowed");
  if (!isIsoDate(day) || day >= hcmcToday()) throw new DomainError("not-found");
  const said = await digestOf(db(), day, readEnvironment().PORTAL_URL);
  const key = signingKey();
  return {
    format: "lan-toa-history-digest-1",
    ...said,
    key: publicBytes(key),
    signature: sign(null, signedBytes(said), key).toString("base64"),
  };
}

/** What the history says of a day. */
export async function digestOf(reader: Database, day: string, portal: string): Promise<DigestSaid> {
  const end = startOf(addDays(day, 1));
  const ofDay = and(gte(event.at, startOf(day)), lt(event.at, end));
  const [row] = await reader
    .select({ events: count(), firstId: min(event.id), lastId: max(event.id) })
    .from(event)
    .where(ofDay);
  const { events, firstId, lastId } = row!;
  const [last] = await reader
    .select({ hash: event.hash })
    .from(event)
    .where(lastId === null ? lt(event.at, end) : lt(event.id, lastId + 1))
    .orderBy(...(lastId === null ? [desc(event.at), desc(event.id)] : [desc(event.id)]))
    .limit(1);
  return { portal, day, events, firstId, lastId, head: last?.hash ?? "" };
}

/** The portal's public key in base64; published at `/api/history/key`. Throws `not-found` where no secret is set. */
export const publicKey = (): string => publicBytes(signingKey());

const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Made from the secret that seals sign-in, which the office keeps apart from the database: who holds the file alone signs nothing. */
function signingKey(): KeyObject {
  const { AUTH_SECRET } = readEnvironment();
  if (!AUTH_SECRET) throw new DomainError("not-found");
  const seed = hkdfSync("sha256", AUTH_SECRET, "", "lan-toa history digest", 32);
  return createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.from(seed)]), format: "der", type: "pkcs8" });
}

const publicBytes = (key: KeyObject) =>
  createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
