"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { cancelJob } from "@/domain/jobs/manage.server";
import { chooseColumns, confirmImport } from "@/domain/sheets/confirm-import.server";
import { asTarget } from "@/domain/sheets/targets";

const importId = z.uuid("invalid");
const target = z.string().max(40).optional().transform(asTarget);
const choices = z.object({
  id: importId,
  columns: z
    .array(
      z
        .array(target)
        .max(201)
        .optional()
        .transform((one) => one ?? []),
    )
    .max(201)
    .default([]),
  places: z
    .array(z.object({ words: z.string().max(500), choice: z.string().max(300).default("") }))
    .max(201)
    .default([]),
});

/** Keeps what the columns tell and reads the rows anew. */
export const choose = formAction(choices, async (actor, { id, ...input }) => {
  await chooseColumns(actor, id, input);
  refresh();
});

/** Makes the good rows, as a job. */
export const make = formAction(z.object({ id: importId }), async (actor, { id }) => {
  await confirmImport(actor, id);
  refresh();
});

/** Stops the job that makes the rows; not one is written then. */
export const stop = formAction(z.object({ id: z.uuid("invalid") }), async (actor, { id }) => {
  await cancelJob(actor, id);
  refresh();
});
