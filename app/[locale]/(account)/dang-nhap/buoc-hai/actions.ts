"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { firstPage } from "@/app/_server/first-page";
import { publicFormAction } from "@/app/_server/form-action";
import { safeReturnPath } from "@/app/_server/safe-return";
import { askingBrowser, currentSessionId, setSessionCookies } from "@/app/_server/viewer";
import { DomainError, fieldCode } from "@/domain/errors";
import { enrolAndOpen, proveFactor } from "@/domain/second-factor/prove.server";
import { line } from "@/domain/text/input";
import { findSessionActor } from "@/domain/users/sessions.server";
import { localePath } from "@/messages/locales";

const code = line(40).pipe(z.string().min(1, fieldCode("code-required")));

/** Makes the session whole with a code, and goes on to where the person was heading. */
export const prove = publicFormAction(
  z.object({ code, callbackUrl: z.string().max(2000).optional() }),
  async (_viewer, { code, callbackUrl }) => {
    const browser = await askingBrowser();
    const sessionId = await proveFactor({ sessionId: await halfSessionId(), code, browser });
    await setSessionCookies(sessionId, browser);
    const actor = await findSessionActor(sessionId);
    redirect(safeReturnPath(callbackUrl) ?? localePath(await getLocale(), firstPage(actor)));
  },
);

/** Takes the first phone up and makes the session whole. The answer holds the recovery codes, shown this once. */
export const enrolFirst = publicFormAction(z.object({ code }), async (_viewer, { code }) => {
  const browser = await askingBrowser();
  const { codes, sessionId } = await enrolAndOpen({ sessionId: await halfSessionId(), code, browser });
  await setSessionCookies(sessionId, browser);
  return { codes };
});

async function halfSessionId(): Promise<string> {
  const sessionId = await currentSessionId();
  if (!sessionId) throw new DomainError("signed-out");
  return sessionId;
}
