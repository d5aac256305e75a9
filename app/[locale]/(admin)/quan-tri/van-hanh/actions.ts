"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { askFor } from "@/domain/backups/jobs.server";
import { cancelJob, retryJob } from "@/domain/jobs/manage.server";

const job = z.object({ id: z.uuid("invalid") });

export const cancel = formAction(job, async (actor, { id }) => {
  await cancelJob(actor, id);
  refresh();
});

export const retry = formAction(job, async (actor, { id }) => {
  await retryJob(actor, id);
  refresh();
});

const nothing = z.object({});

export const take = formAction(nothing, async (actor) => {
  await askFor(actor, "backup");
  refresh();
});

export const attempt = formAction(nothing, async (actor) => {
  await askFor(actor, "backup-drill");
  refresh();
});
