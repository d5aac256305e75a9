"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { firstPage } from "@/app/_server/first-page";
import { publicFormAction } from "@/app/_server/form-action";
import { secondStep } from "@/app/_server/second-step";
import { askingBrowser, endCurrentSession, setSessionCookies } from "@/app/_server/viewer";
import { acceptOneTimeLink } from "@/domain/users/one-time-links.server";
import { findSessionActor } from "@/domain/users/sessions.server";
import { localePath } from "@/messages/locales";

const schema = z.object({
  token: z.string().max(200),
  password: z.string().min(1, fieldCode("password-required")).max(1000, fieldCode("too-long")),
});

/** Sets the password of whom the link belongs to and signs them in. */
export const acceptInvitation = publicFormAction(schema, async (_viewer, { token, password }) => {
  const browser = await askingBrowser();
  const sessionId = await acceptOneTimeLink({ token, password, ...browser });
  await endCurrentSession();
  await setSessionCookies(sessionId, browser);
  const [locale, actor] = [await getLocale(), await findSessionActor(sessionId)];
  redirect(actor ? localePath(locale, firstPage(actor)) : secondStep(locale));
});
