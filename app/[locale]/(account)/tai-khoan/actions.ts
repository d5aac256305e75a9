"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { buttonAction, formAction } from "@/app/_server/form-action";
import { currentSessionId } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";
import { markRead } from "@/domain/notifications/mark-read.server";
import { changePassword, endOtherSessions } from "@/domain/users/own-account.server";
import { endOwnSession } from "@/domain/users/own-sessions.server";
import { localePath } from "@/messages/locales";

const passwords = z.object({
  currentPassword: z.string().min(1, "password-required").max(1000, "too-long"),
  password: z.string().min(1, "password-required").max(1000, "too-long"),
});

export const changeOwnPassword = formAction(passwords, async (actor, { currentPassword, password }) => {
  await changePassword(actor, { current: currentPassword, password, sessionId: (await currentSessionId())! });
});

export const endMyOtherSessions = buttonAction(async (viewer) => {
  if (!viewer) throw new DomainError("signed-out");
  await endOtherSessions(viewer, (await currentSessionId())!);
  revalidatePath("/[locale]/tai-khoan", "page");
});

export const endMySession = buttonAction(async (viewer, form) => {
  if (!viewer) throw new DomainError("signed-out");
  await endOwnSession(viewer, String(form.get("session")));
  revalidatePath("/[locale]/tai-khoan", "page");
});

/** Opens a message: marks it read and leads to what it is about. */
export const openNotification = buttonAction(async (viewer, form) => {
  if (!viewer) throw new DomainError("signed-out");
  const id = String(form.get("id"));
  const path = await markRead(viewer, id);
  redirect(localePath(await getLocale(), path ?? "/tai-khoan/hop-thu"));
});

export const markAllRead = buttonAction(async (viewer) => {
  if (!viewer) throw new DomainError("signed-out");
  await markRead(viewer);
  revalidatePath("/[locale]/tai-khoan/hop-thu", "page");
});
