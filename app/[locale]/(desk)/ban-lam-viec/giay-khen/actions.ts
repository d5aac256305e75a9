"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { portalUrl } from "@/app/_server/portal-url";
import { printAddress } from "@/domain/certificates/address";
import { copyBlank, saveBlank, savePrinter } from "@/domain/certificates/blanks.server";
import { blankInput, decisionInput, issueInput, printerInput } from "@/domain/certificates/input";
import { issueCertificates } from "@/domain/certificates/issue.server";
import { addPrintJob } from "@/domain/certificates/print-job.server";
import { removeScan } from "@/domain/certificates/scan.server";
import { cancelJob } from "@/domain/jobs/manage.server";
import { revokeCertificate } from "@/domain/certificates/revoke.server";
import { localePath } from "@/messages/locales";

const room = "/ban-lam-viec/giay-khen";
const target = z.object({
  id: z.string().min(1).max(60),
  unitId: z.string().min(1).max(120),
  version: z.coerce.number().int().min(0),
});

async function leadTo(path: string): Promise<never> {
  redirect(localePath(await getLocale(), room + path));
}

/** Keeps a blank as it was described, and shows it drawn. */
export const save = formAction(z.intersection(target, blankInput), async (actor, input): Promise<never> => {
  const { id, unitId, version, ...described } = input;
  await saveBlank(actor, { id, unitId, version }, described);
  return leadTo(`/phoi/${id}?xong=luu`);
});

/** Makes a blank like this one, and leads to it. */
export const copy = formAction(
  z.object({ from: z.string().max(60) }),
  async (actor, { from }): Promise<never> => {
    const t = await getTranslations("certificateDesk");
    return leadTo(`/phoi/${await copyBlank(actor, { from, name: t("copyName") })}`);
  },
);

/** Removes a blank's scan. */
export const dropScan = formAction(
  z.object({ id: z.string().max(60) }),
  async (actor, { id }): Promise<never> => {
    await removeScan(actor, id);
    return leadTo(`/phoi/${id}`);
  },
);

/** Keeps what was measured of a printer. */
export const measure = formAction(
  z.intersection(target, printerInput),
  async (actor, input): Promise<never> => {
    const { id, unitId, version, ...measured } = input;
    await savePrinter(actor, { id, unitId, version }, measured);
    return leadTo(`?don-vi=${encodeURIComponent(unitId)}&xong=luu`);
  },
);

/** Gives everybody of a decision their number in the golden book. */
export const issue = formAction(issueInput, async (actor, input): Promise<never> => {
  await issueCertificates(actor, input);
  return leadTo(`/in?${printAddress(input, input)}&xong=cap`);
});

const printing = decisionInput.extend({
  blankId: z.string().max(60),
  printerId: z.string().max(60).default(""),
});

/** Has the portal make a file of more certificates than one request prints. */
export const printAll = formAction(
  printing,
  async (actor, { blankId, printerId, ...key }): Promise<never> => {
    const t = await getTranslations("certificateDesk");
    const on = { blankId, printerId: printerId || null };
    await addPrintJob(actor, {
      key,
      on,
      portal: portalUrl(""),
      title: t("fileTitle", { number: key.number }),
    });
    return leadTo(`/in?${printAddress(key, on)}`);
  },
);

const stopping = decisionInput.extend({
  blankId: z.string().max(60),
  printerId: z.string().max(60).default(""),
  id: z.string().max(60),
});

/** Stops the file that the portal is making. */
export const stopPrinting = formAction(
  stopping,
  async (actor, { id, blankId, printerId, ...key }): Promise<never> => {
    await cancelJob(actor, id);
    return leadTo(`/in?${printAddress(key, { blankId, printerId })}`);
  },
);

const taking = decisionInput.extend({
  blankId: z.string().max(60),
  id: z.string().max(60),
  reason: z.string().max(4000).default(""),
});

/** Takes a certificate back. */
export const revoke = formAction(taking, async (actor, { id, reason, blankId, ...key }): Promise<never> => {
  await revokeCertificate(actor, { id, reason });
  return leadTo(`/in?${printAddress(key, { blankId })}&xong=thu-hoi`);
});
