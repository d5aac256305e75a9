"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { textIn } from "@/components/ui/form-data";
import { fieldCode } from "@/domain/errors";
import { formAction, ownButtonAction } from "@/app/_server/form-action";
import { portalUrl } from "@/app/_server/portal-url";
import { currentSessionId } from "@/app/_server/viewer";
import { endFeed, makeFeed } from "@/domain/calendar/feed.server";
import { setMailTopics } from "@/domain/mail/topics.server";
import { mailTopics } from "@/domain/mail/vocabulary";
import { markRead, openMessage } from "@/domain/notifications/mark-read.server";
import { changePassword, endOtherSessions } from "@/domain/users/own-account.server";
import { endOneSession } from "@/domain/users/open-sessions.server";
import { localePath } from "@/messages/locales";

const passwords = z.object({
  currentPassword: z.string().min(1, fieldCode("password-required")).max(1000, fieldCode("too-long")),
  password: z.string().min(1, fieldCode("password-required")).max(1000, fieldCode("too-long")),
});

/** Changes the password and ends every other session. */
export const changeOwnPassword = formAction(passwords, async (actor, { currentPassword, password }) => {
  await changePassword(actor, { current: currentPassword, password, sessionId: (await currentSessionId())! });
});

const topics = z.object({ topics: z.array(z.enum(mailTopics, fieldCode("invalid"))).default([]) });

/** Says what the person wants to get by mail. */
export const chooseMailTopics = formAction(topics, (actor, input) => setMailTopics(actor, input.topics));

/** Makes the private address of one's calendar, in place of an earlier one; shown this once. */
export const makeCalendarAddress = formAction(z.object({}), async (actor) => {
  const path = await makeFeed(actor);
  revalidatePath("/[locale]/tai-khoan", "page");
  return { address: portalUrl(`${path}?locale=${await getLocale()}`) };
});

/** Ends it: calendar programs find nothing there any more. */
export const endCalendarAddress = ownButtonAction(async (actor) => {
  await endFeed(actor);
  revalidatePath("/[locale]/tai-khoan", "page");
});

/** Ends every session but this one. */
export const endMyOtherSessions = ownButtonAction(async (actor) => {
  await endOtherSessions(actor, (await currentSessionId())!);
  revalidatePath("/[locale]/tai-khoan", "page");
});

/** Ends one of the person's own sessions. */
export const endMySession = ownButtonAction(async (actor, form) => {
  await endOneSession(actor, { userId: actor.id, handle: textIn(form, "session") });
  revalidatePath("/[locale]/tai-khoan", "page");
});

/** Opens a message: marks it read and leads to what it is about. */
export const openNotification = ownButtonAction(async (actor, form) => {
  const path = await openMessage(actor, textIn(form, "id"));
  redirect(localePath(await getLocale(), path ?? "/tai-khoan/hop-thu"));
});

/** Marks the whole inbox as read. */
export const markAllRead = ownButtonAction(async (actor) => {
  await markRead(actor);
  revalidatePath("/[locale]/tai-khoan/hop-thu", "page");
});
