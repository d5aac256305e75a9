import { z } from "zod";
import { cleanLine } from "../text/fold";
import { hcmcToday } from "../time/dates";
import { ageGroups, consentChannels } from "./vocabulary";

const channels = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((given) => consentChannels.filter((channel) => given?.includes(channel)));

/** Who agreed to what, and when. Without a channel nothing else is asked. */
export const consentInput = z
  .object({
    channels,
    giverName: z.string().max(200, "name-long").default("").transform(cleanLine),
    guardianName: z.string().max(200, "name-long").default("").transform(cleanLine),
    givenOn: z.string().max(10).default(""),
    /** Not preselected; asked for when the dossier is sent. */
    ageGroup: z.enum(ageGroups).nullable().catch(null),
  })
  .superRefine((value, context) => {
    if (value.channels.length === 0) return;
    // For a child under seven the guardian agrees alone; who is missing otherwise is asked for at sending.
    if (!value.giverName && !value.guardianName)
      context.addIssue({ code: "custom", path: ["giverName"], message: "consent-name" });
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value.givenOn) && !Number.isNaN(Date.parse(value.givenOn));
    if (!isDate || value.givenOn > hcmcToday()) {
      context.addIssue({ code: "custom", path: ["givenOn"], message: "consent-date" });
    }
  });

export type ConsentInput = z.output<typeof consentInput>;
