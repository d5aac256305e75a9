"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { formAction } from "@/app/_server/form-action";
import { roles } from "@/domain/permissions";
import { readEnvironment } from "@/environment";
import { line, nameLine } from "@/domain/text/input";
import {
  endSessionsOf,
  grantRole,
  inviteUser,
  renewLink,
  revokeRole,
  setBlocked,
} from "@/domain/users/administer.server";
import { editUser } from "@/domain/users/edit-user.server";
import { endOneSession } from "@/domain/users/open-sessions.server";
import { findOneTimeLink } from "@/domain/users/one-time-links.server";

const role = z.enum(roles, fieldCode("choose-role"));
const unitId = z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit"));
const userId = z.string().max(60);

// In the order of the form: errors are listed in this one.
const invitation = z.object({
  name: nameLine(200, "name-long").pipe(z.string().min(1, fieldCode("person-required"))),
  email: line(320)
    .pipe(z.string().min(1, fieldCode("email-required")))
    .pipe(z.email(fieldCode("email-invalid"))),
  role,
  unitId,
});

const { name, email } = invitation.shape;

const correction = z.object({
  name,
  email,
  userId,
  wasName: z.string().max(1000),
  wasEmail: z.string().max(1000),
});

/** Puts a name or an e-mail address right. */
export const edit = formAction(correction, async (actor, { userId, wasName, wasEmail, ...input }) => {
  await editUser(actor, userId, { name: wasName, email: wasEmail }, input);
  shown();
});

const absolute = (path: string) => `${readEnvironment().PORTAL_URL}${path}`;
const shown = () => revalidatePath("/[locale]/quan-tri", "layout");

/** The answer holds the one-time link, which is never shown again. */
export const invite = formAction(invitation, async (actor, input) => {
  const { path } = await inviteUser(actor, input);
  return shownLink(path);
});

export const newLink = formAction(z.object({ userId }), async (actor, input) =>
  shownLink(await renewLink(actor, input.userId)),
);

/** A link just made, with whose it is and until when it holds (ms). */
async function shownLink(path: string) {
  const made = (await findOneTimeLink(path.split("/").at(-1)!))!;
  return { link: absolute(path), name: made.name, email: made.email, until: made.expiresAt.getTime() };
}

export const grant = formAction(z.object({ userId, role, unitId }), async (actor, input) => {
  await grantRole(actor, input);
  shown();
});

export const revoke = formAction(
  z.object({ userId, membershipId: z.string().max(60) }),
  async (actor, input) => {
    await revokeRole(actor, input);
    shown();
  },
);

const blocking = z.object({ userId, blocked: z.enum(["0", "1"]).transform((value) => value === "1") });

export const block = formAction(blocking, async (actor, input) => {
  await setBlocked(actor, input);
  shown();
});

/** Ends one of somebody's sessions. */
export const endSession = formAction(
  z.object({ userId, session: z.string().max(60) }),
  async (actor, input) => {
    await endOneSession(actor, { userId: input.userId, handle: input.session });
    shown();
  },
);

export const endSessions = formAction(z.object({ userId }), async (actor, input) => {
  await endSessionsOf(actor, input.userId);
  shown();
});
