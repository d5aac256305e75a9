import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormHandler } from "@/components/ui/form-state";
import { DomainError, isFieldCode, type FieldErrors } from "@/domain/errors";
import { refusalOf } from "@/domain/refusal";
import type { Actor, Viewer } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { formDataToObject } from "@/components/ui/form-data";
import { noteUnderstood } from "@/server/visit.mjs";
import { once } from "./once";
import { assertSameOrigin } from "./origin";
import { safeReturnPath } from "./safe-return";
import { currentViewer, isPostedWithoutScripts } from "./viewer";

/**
 * The one way into a server action of a signed-in person: session → origin → parse → command. Expected
 * refusals come back as codes with the typed values; anything else is a fault and is not shown. A form that names
 * its account in a field `account` is refused when another has signed in in the same browser since.
 */
export function formAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>, files: File[]) => Promise<Data>,
  options: Options = {},
): FormHandler<Data> {
  const whenSignedIn: Run<z.output<Schema>, Data> = async (viewer, input, { sending, ...words }, files) => {
    if (!viewer) throw new DomainError("signed-out");
    const chosen = files.map(({ name, size, lastModified }) => [name, size, lastModified]);
    return once(
      { actor: viewer, name: sending, words: { ...words, chosen } },
      () => run(viewer, input, files),
      refresh,
    );
  };
  return publicFormAction(schema, whenSignedIn, options);
}

/** A form as it was sent, but for its files. */
type Values = Record<string, unknown>;
type Run<Input, Data> = (viewer: Viewer, input: Input, values: Values, files: File[]) => Promise<Data>;

/**
 * What a form sent without scripts is answered after its session has ended. A page that can show its form to nobody
 * in particular (`findFormOwner`) shows it again with the typed words. Any other page is only for who is signed in, so
 * the person is led to sign in (303) and back; the words are then only in the browser's own history ("back").
 */
type Options = {
  formOutlivesSession?: boolean;
  /**
   * Looks at a form whose schema refused it for what only the database can tell, so that everything is named in one
   * pass. Throws `invalid`.
   */
  checkFurther?: (values: Record<string, unknown>) => Promise<unknown>;
};

/** The same for the few forms that visitors use, such as signing in. */
export function publicFormAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: Run<z.output<Schema>, Data>,
  { formOutlivesSession = false, checkFurther }: Options = {},
): FormHandler<Data> {
  return async (_previous, form) => {
    noteUnderstood();
    const values = formDataToObject(asForm(form));
    try {
      const viewer = await currentViewer();
      assertSameOrigin(await headers());
      if (viewer) assertOwnForm(viewer, values.account);
      const parsed = schema.safeParse(values);
      if (!parsed.success) {
        const further = await furtherFaults(checkFurther?.(values));
        const fields = { ...further.fields, ...fieldErrors(parsed.error) };
        throw new DomainError("invalid", further.details, inOrder(schema, fields));
      }
      return { ok: true, data: await run(viewer, parsed.data, values, filesIn(asForm(form))) };
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      const { code, details, fields } = refused;
      if (code === "signed-out" && !formOutlivesSession && (await isPostedWithoutScripts()))
        await leadToSignIn();
      return { ok: false, error: code, details, fields, values: withoutSecrets(values) };
    }
  };
}

/** What was sent in a form's place: whoever speaks Next's protocol may send anything, which is an empty form then. */
const asForm = (sent: unknown) => (sent instanceof FormData ? sent : new FormData());

/** A browser sends a nameless, empty file where none was chosen. */
const filesIn = (form: FormData) =>
  [...form.values()].filter((value): value is File => value instanceof File && value.size > 0);

async function furtherFaults(check: Promise<unknown> | undefined) {
  try {
    await check;
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid") return error;
    throw error;
  }
  return { details: {}, fields: {} };
}

/** Faults in the order in which the schema asks, which is the form's. */
function inOrder(schema: z.ZodType, fields: FieldErrors): FieldErrors {
  const asked = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const places = Object.keys(fields).sort((one, other) => asked.indexOf(one) - asked.indexOf(other));
  return Object.fromEntries(places.map((place) => [place, fields[place]!]));
}

/** Back here afterwards: the page that was posted is the one the browser came from. */
async function leadToSignIn(): Promise<never> {
  const referer = (await headers()).get("referer");
  const from = referer && URL.canParse(referer) ? new URL(referer) : null;
  const here = safeReturnPath(from ? from.pathname + from.search : undefined);
  const back = here ? `?callbackUrl=${encodeURIComponent(here)}` : "";
  redirect(localePath(await getLocale(), "/dang-nhap") + back);
}

/** A button without fields, such as signing out: origin → viewer → run. Who is no longer signed in is led to do so. */
export function buttonAction(run: (viewer: Viewer, form: FormData) => Promise<void>): FormHandler<void> {
  return async (_previous, form) => {
    noteUnderstood();
    try {
      assertSameOrigin(await headers());
      return { ok: true, data: await run(await currentViewer(), asForm(form)) };
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      const { code, details, fields } = refused;
      if (code === "signed-out") await leadToSignIn();
      return { ok: false, error: code, details, fields, values: {} };
    }
  };
}

/** The same for who is signed in. */
export function ownButtonAction(run: (actor: Actor, form: FormData) => Promise<void>): FormHandler<void> {
  return buttonAction(async (viewer, form) => {
    if (!viewer) throw new DomainError("signed-out");
    const { sending, ...words } = formDataToObject(form);
    await once({ actor: viewer, name: sending, words }, () => run(viewer, form), refresh);
  });
}

/** Refuses what was typed under another account. Throws `other-account`. */
export function assertOwnForm(actor: Actor, account: unknown): void {
  if (account !== undefined && account !== actor.id) throw new DomainError("other-account");
}

/** The first code per field path. Schemas give codes as their messages; what a schema says in its own words is `invalid`. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of error.issues)
    fields[path.join(".")] ??= isFieldCode(message) ? message : "invalid";
  return fields;
}

function withoutSecrets(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|code/i.test(name)));
}
