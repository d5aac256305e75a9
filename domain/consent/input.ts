import { z } from "zod";
import { fieldCode } from "../errors";
import { nameLine } from "../text/input";
import { isPastDay } from "../time/past-day";
import { readDay } from "../time/typed-day";
import { ageGroups, consentChannels } from "./vocabulary";

const channels = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((given) => consentChannels.filter((channel) => given?.includes(channel)));

/** Who agreed to what, and when. Without a channel nothing else is asked. */
export const consentInput = z
  .object({
    channels,
    giverName: nameLine(200, "name-long").default(""),
    guardianName: nameLine(200, "name-long").default(""),
    givenOn: z.string().max(40, fieldCode("consent-date")).default("").transform(readDay),
    /** Not preselected; asked for when the nomination is sent. */
    ageGroup: z.enum(ageGroups).nullable().catch(null),
    /** Whether what stands recorded is agreed to anew: the words that stand now were read. Not preselected. */
    reread: z
      .unknown()
      .optional()
      .transform((ticked) => [ticked].flat().includes("1")),
    /** The mark of what the form was loaded with; without one nothing is compared. */
    loaded: z.string().max(64).optional(),
  })
  .superRefine((value, context) => {
    if (value.channels.length === 0) return;
    // For a child under seven the guardian agrees alone; who is missing otherwise is asked for at sending.
    if (!value.giverName && !value.guardianName)
      context.addIssue({ code: "custom", path: ["giverName"], message: fieldCode("consent-name") });
    if (!isPastDay(value.givenOn))
      context.addIssue({ code: "custom", path: ["givenOn"], message: fieldCode("consent-date") });
  });

/** Where nothing is said of `reread`, nothing was read again. */
export type ConsentInput = Omit<z.output<typeof consentInput>, "reread"> & { reread?: boolean };
