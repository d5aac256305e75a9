"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import type { RollAnswer } from "@/components/rolls/roll-props";
import { DomainError } from "@/domain/errors";
import { changesIn, rollForm } from "@/domain/rolls/form";
import { newRoll, paperOfRoll } from "@/domain/rolls/input";
import { createRoll, findRoll, nameRoll } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { localePath } from "@/messages/locales";

/** Begins a list and opens it. */
export const create = formAction(newRoll, async (actor, input): Promise<undefined> => {
  const id = await createRoll(actor, input);
  redirect(localePath(await getLocale(), `/ban-lam-viec/danh-sach/${id}`));
});

/** Writes the number and day of a list's paper. */
export const namePaper = formAction(paperOfRoll, async (actor, input): Promise<undefined> => {
  await nameRoll(actor, input);
  redirect(localePath(await getLocale(), `/ban-lam-viec/danh-sach/${input.id}`));
});

/** Saves what a list's form says, then sends what is enough where that was asked. */
export const save = formAction(rollForm, async (actor, input): Promise<RollAnswer> => {
  const changes = changesIn(input);
  const saved = await saveCells(actor, input.id, changes);
  const refused = saved.refused.map((one) => ({
    ...one,
    mine: changes.changes.find(({ id, column }) => id === one.id && column === one.column)?.text ?? "",
  }));
  const sent = input.then === "send" ? await sendRoll(actor, input.id) : null;
  const spare = Array.from({ length: input.then === "add" ? 13 : 3 }, () => randomUUID());
  const found = await findRoll(actor, input.id);
  if (!found) throw new DomainError("not-found");
  const { readAt: savedAt, rows, quotas } = found;
  return { savedAt, rows, quotas, refused, spare, sent };
});
