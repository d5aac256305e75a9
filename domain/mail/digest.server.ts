import "server-only";
import { and, asc, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOff, notification, outbox, user } from "@/db/schema";
import { write } from "@/db/write";
import { formatDate, hcmcToday } from "../time/dates";
import { composeDigest } from "./letters";
import { putLetters, type NewLetter } from "./outbox.server";
import { topicOf, type MailTopic } from "./vocabulary";

/** The hour of the city at which the day's letters are written. */
const hour = 7;
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit" });

/** Whether the day's letters are to be written by now. */
export const isDigestHour = (now: Date): boolean => Number(clock.format(now)) >= hour;

/** Letters of one transaction. */
const portion = 100;

/**
 * Writes each person the day's letter: what came into their inbox since the last one and is unread, one letter a day and none where
 * nothing came. Asked again on the same day it writes nobody twice. Returns how many it wrote.
 */
export async function writeDigests(now = new Date()): Promise<number> {
  const today = hcmcToday(now);
  let written = 0;
  for (let after = ""; ;) {
    const people = await peopleWithNews(after, now);
    if (people.length === 0) return written;
    after = people.at(-1)!.id;
    const letters: NewLetter[] = [];
    for (const { id, name, since } of people) {
      const news = await newsOf(id, since);
      if (news.length === 0) continue;
      const waiting = await countUnread(id);
      const { subject, body } = composeDigest({ name, day: formatDate(today), news, waiting });
      letters.push({ kind: "digest", occasion: `digest:${id}:${today}`, userId: id, subject, body });
    }
    written += await write((tx) => putLetters(tx, letters, now));
  }
}

/** People, not blocked, with a message newer than their last letter; by id, a portion at a time. */
async function peopleWithNews(after: string, now: Date) {
  const last = db()
    .select({ userId: outbox.userId, at: max(outbox.createdAt).as("at") })
    .from(outbox)
    .where(eq(outbox.kind, "digest"))
    .groupBy(outbox.userId)
    .as("last");
  return db()
    .select({ id: user.id, name: user.name, since: sql<number>`coalesce(${last.at}, 0)` })
    .from(user)
    .leftJoin(last, eq(last.userId, user.id))
    .where(
      and(
        gt(user.id, after),
        isNull(user.blockedAt),
        sql`exists (select 1 from ${notification} where ${notification.userId} = ${user.id}
          and ${notification.readAt} is null and ${notification.createdAt} > coalesce(${last.at}, 0)
          and ${notification.createdAt} <= ${now.getTime()})`,
      ),
    )
    .orderBy(asc(user.id))
    .limit(portion);
}

/** At most so many lines stand in a letter; the rest is counted. */
const most = 30;

async function newsOf(userId: string, since: number) {
  const off = new Set(
    (
      await db().select({ topic: mailOff.topic }).from(mailOff).where(eq(mailOff.userId, userId)).limit(10)
    ).map(({ topic }): MailTopic => topic),
  );
  const wanted = Object.entries(topicOf).flatMap(([kind, topic]) =>
    off.has(topic) ? [] : [kind as keyof typeof topicOf],
  );
  return db()
    .select({ kind: notification.kind, data: notification.data, path: notification.path })
    .from(notification)
    .where(
      and(
        eq(notification.userId, userId),
        isNull(notification.readAt),
        gt(notification.createdAt, new Date(since)),
        inArray(notification.kind, wanted),
      ),
    )
    .orderBy(asc(notification.createdAt))
    .limit(most);
}

async function countUnread(userId: string): Promise<number> {
  return db().$count(notification, and(eq(notification.userId, userId), isNull(notification.readAt)));
}
