"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import type { LookedAt } from "@/components/users/invite-list-form";
import { formAction } from "@/app/_server/form-action";
import { withFileOf } from "@/app/_server/receive-file";
import { xlsxType } from "@/app/_server/xlsx-answer";
import { roles, type Actor } from "@/domain/permissions";
import { composeLink } from "@/domain/mail/letters";
import { mailServer } from "@/domain/mail/settings";
import { formatMoment } from "@/domain/time/dates";
import { readEnvironment } from "@/environment";
import { localePath } from "@/messages/locales";
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
import { checkPeople, inviteList, peopleInFile } from "@/domain/users/invite-list.server";
import type { ReadPerson } from "@/domain/users/people-list";
import { refusedPeople } from "@/domain/users/refused-people";
import { findOneTimeLink, invitedUntil } from "@/domain/users/one-time-links.server";

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

/** Puts a name or an e-mail address right, and says so. */
export const edit = formAction(
  correction,
  async (actor, { userId, wasName, wasEmail, ...input }): Promise<never> => {
    await editUser(actor, userId, { name: wasName, email: wasEmail }, input);
    shown();
    redirect(localePath(await getLocale(), `/quan-tri/nguoi-dung/${userId}?xong=1`));
  },
);

const absolute = (path: string) => `${readEnvironment().PORTAL_URL}${path}`;
const shown = () => revalidatePath("/[locale]/quan-tri", "layout");

/** The answer holds the one-time link, which is never shown again. */
export const invite = formAction(invitation, async (actor, input) => {
  const { path } = await inviteUser(actor, input);
  return shownLink(path);
});

const list = z.object({
  people: z.string().max(200_000, fieldCode("too-long")).default(""),
  act: z.enum(["check", "invite"]).catch("check"),
  byMail: z.array(z.literal("1")).catch([]),
});

/**
 * Looks at a list of people, the chosen file's where there is one, or invites its good lines. The answer holds everybody's
 * one-time link, which are never shown again, and the lines to mend as a sheet.
 */
export const inviteMany = formAction(
  list,
  async (actor, { people, act, byMail: [byMail] }, [file]): Promise<LookedAt> => {
    if (act === "check") {
      const text = file ? await textOf(actor, file) : people;
      const { head, rows } = await checkPeople(actor, text);
      const first = mailServer() && rows.find(({ person }) => person)?.person;
      const sample = first ? { name: first.name, ...sampleLetter(first.name) } : null;
      return { people: text, rows, refused: await refusedAsUrl(head, rows), sample, invited: null };
    }
    const { head, rows } = await inviteList(actor, people, { byMail: byMail === "1" });
    const links = rows.flatMap(({ person, path }) =>
      person && path ? [{ name: person.name, email: person.email, link: absolute(path) }] : [],
    );
    const first = rows.find(({ path }) => path)?.path;
    const until = first ? (await shownLink(first)).until : null;
    return {
      people,
      rows,
      refused: await refusedAsUrl(head, rows),
      sample: null,
      invited: { links, until, byMail: byMail === "1" },
    };
  },
);

/** The letter as the first of a list would get it, with a link that leads nowhere. */
const sampleLetter = (name: string) =>
  composeLink({ name, path: "/loi-moi/…", purpose: "invitation", validUntil: formatMoment(invitedUntil()) });

const textOf = async (actor: Actor, file: File) =>
  withFileOf(Buffer.from(await file.arrayBuffer()), (path) => peopleInFile(actor, path));

async function refusedAsUrl(head: string[], rows: ReadPerson[]): Promise<string | null> {
  const t = await getTranslations("inviteList");
  const sheet = refusedPeople(head, rows, {
    sheet: t("refusedSheetName"),
    heads: (["name", "email", "unit", "role"] as const).map((one) => t(`head.${one}`)),
    reason: t("head.reason"),
    reasonOf: (fault) => t(`fault.${fault}`),
  });
  return sheet && `data:${xlsxType};base64,${sheet.toString("base64")}`;
}

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
