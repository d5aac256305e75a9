import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines } from "../text/input";
import { normaliseEmail } from "../users/email";
import { readTelephone } from "./telephone";

const phone = z
  .string()
  .max(60, fieldCode("phone-invalid"))
  .transform((typed, context) => {
    if (!typed.trim()) return "";
    const read = readTelephone(typed);
    if ("phone" in read) return read.phone;
    context.issues.push({ code: "custom", message: fieldCode(read.fault), input: typed });
    return z.NEVER;
  });

const email = z
  .string()
  .max(320, fieldCode("too-long"))
  .transform(normaliseEmail)
  .pipe(z.union([z.literal(""), z.email(fieldCode("email-invalid"))]));

/** A host typed without its scheme is what most people call a web address. */
const website = z
  .string()
  .trim()
  .max(300, fieldCode("too-long"))
  .transform((typed) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? `https://${typed}` : typed))
  .refine(
    (value) => value === "" || (/^https?:\/\/\S+$/.test(value) && URL.canParse(value)),
    fieldCode("link-invalid"),
  )
  .transform((value) => value || null);

/** How citizens reach a ward. Nothing is asked for: what is not known is left empty. */
export const contactInput = z.object({
  address: line(300).default(""),
  phone: phone.default(""),
  email: email.default(""),
  hours: lines(500).default(""),
  website: website.default(null),
});
export type ContactInput = z.output<typeof contactInput>;
