"use server";
import { line } from "@/domain/text/input";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { firstPage } from "@/app/_server/first-page";
import { buttonAction, publicFormAction } from "@/app/_server/form-action";
import { safeReturnPath } from "@/app/_server/safe-return";
import { secondStep } from "@/app/_server/second-step";
import { askingBrowser, endCurrentSession, setSessionCookies } from "@/app/_server/viewer";
import { signIn as openSessionFor } from "@/domain/users/authenticate.server";
import { findSessionActor } from "@/domain/users/sessions.server";
import { localePath } from "@/messages/locales";

const schema = z.object({
  email: line(320).pipe(z.string().min(1, fieldCode("email-required"))),
  password: z.string().min(1, fieldCode("password-required")).max(1000, fieldCode("too-long")),
  callbackUrl: z.string().max(2000).optional(),
});

/** Signs in and goes on to where the person was heading, or to their own first page; first to the second step where one is asked for. */
export const signIn = publicFormAction(schema, async (_viewer, { email, password, callbackUrl }) => {
  const browser = await askingBrowser();
  const sessionId = await openSessionFor({ email, password, ...browser });
  await endCurrentSession();
  await setSessionCookies(sessionId, browser);
  const actor = await findSessionActor(sessionId);
  const back = safeReturnPath(callbackUrl);
  const locale = await getLocale();
  if (!actor) redirect(secondStep(locale, back));
  redirect(back ?? localePath(locale, firstPage(actor)));
});

/** Ends this session and leads to the sign-in page. */
export const signOut = buttonAction(async () => {
  await endCurrentSession();
  redirect(localePath(await getLocale(), "/dang-nhap"));
});
