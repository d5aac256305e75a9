"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { authSecret } from "@/app/_server/auth-secret";
import { publicFormAction } from "@/app/_server/form-action";
import { sendOnce } from "@/app/_server/send-once";
import { editEntry } from "@/domain/contests/edit-entry.server";
import {
  enterContest,
  entryKey,
  findEntered,
  readEntryKey,
  withdrawEntry,
} from "@/domain/contests/enter.server";
import { removeEntryFile } from "@/domain/contests/files.server";
import { entryEditInput, entryInput, withdrawInput } from "@/domain/contests/input";
import { findOwnEntry } from "@/domain/contests/public.server";
import { DomainError } from "@/domain/errors";
import { unitAnswer } from "@/domain/suggestions/input";
import { meantUnit } from "@/domain/units/meant-unit.server";
import { localePath } from "@/messages/locales";

/** Hands an entry in; leads to its own page, where files are added. */
export const enter = publicFormAction(
  entryInput,
  async (viewer, input) => {
    const {
      contest,
      kind,
      entrant,
      title,
      words,
      unit,
      unitId,
      nowUnitId,
      contact,
      namingAgreed = "",
    } = input;
    const said = [
      "entry",
      contest,
      kind,
      entrant,
      title,
      words,
      unit,
      unitId,
      nowUnitId,
      contact,
      namingAgreed,
    ];
    const id = await sendOnce(input, said, {
      before: findEntered,
      send: (id, admit) => enterContest(viewer, id, input, admit),
    });
    return toEntry(id);
  },
  { checkFurther: async (values) => meantUnit(unitAnswer.parse(values)) },
);

/** Says an entry anew, by whoever holds its key. */
export const edit = publicFormAction(entryEditInput, async (viewer, input) => {
  const id = entryOf(input.key);
  await editEntry(viewer, id, input);
  return toEntry(id);
});

export const withdraw = publicFormAction(withdrawInput, async (viewer, { key, words }) => {
  const id = entryOf(key);
  await withdrawEntry(viewer, id, words);
  return toEntry(id);
});

export const removeFile = publicFormAction(
  z.object({ key: withdrawInput.shape.key, file: z.string().min(1).max(64) }),
  async (viewer, { key, file }) => {
    const id = entryOf(key);
    await removeEntryFile(viewer, id, file);
    return toEntry(id);
  },
);

/** Whose key it is. Throws `not-found`. */
function entryOf(key: string): string {
  const id = readEntryKey(authSecret(), key);
  if (!id) throw new DomainError("not-found");
  return id;
}

async function toEntry(id: string): Promise<never> {
  const entry = await findOwnEntry(id);
  if (!entry) throw new DomainError("not-found");
  redirect(localePath(await getLocale(), `/hoi-thi/${entry.slug}/du-thi/${entryKey(authSecret(), id)}`));
}
