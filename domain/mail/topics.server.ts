import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOff } from "@/db/schema";
import { write } from "@/db/write";
import { can, type Actor } from "../permissions";
import { mailTopics, type MailTopic } from "./vocabulary";

/** What a person may get letters about at all: how the portal runs is told to those who run it. */
export const offeredTopics = (actor: Actor): MailTopic[] =>
  mailTopics.filter((topic) => topic !== "operations" || can(actor, "job.view"));

/** The topics a person gets letters about. */
export async function mailTopicsOf(actor: Actor): Promise<MailTopic[]> {
  const off = await db()
    .select({ topic: mailOff.topic })
    .from(mailOff)
    .where(eq(mailOff.userId, actor.id))
    .limit(mailTopics.length);
  return offeredTopics(actor).filter((topic) => !off.some((row) => row.topic === topic));
}

/** From now on the person gets letters about these topics and no others; none at all where the list is empty. */
export async function setMailTopics(actor: Actor, wanted: readonly MailTopic[]): Promise<void> {
  const off = offeredTopics(actor).filter((topic) => !wanted.includes(topic));
  await write(async (tx) => {
    await tx.delete(mailOff).where(eq(mailOff.userId, actor.id));
    if (off.length > 0) await tx.insert(mailOff).values(off.map((topic) => ({ userId: actor.id, topic })));
  });
}
