import { notFound } from "next/navigation";
import { findFormOwner, requireArea } from "@/app/_server/viewer";
import { findNomination, type Nomination } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";

/** The signed-in official and a nomination of their ward; 404 for every other id. */
export async function loadNomination(
  locale: string,
  id: string,
  page = "",
): Promise<{ actor: Actor; nomination: Nomination }> {
  const actor = await requireArea(locale, `/ban-lam-viec/de-cu/${id}${page}`, "desk.enter");
  return { actor, nomination: await findOrNotFound(actor, id) };
}

/** The same for a page that is its form: both null when that was posted after the session had ended. */
export async function loadNominationForForm(
  locale: string,
  id: string,
  page: string,
): Promise<{ actor: Actor; nomination: Nomination } | { actor: null; nomination: null }> {
  const actor = await findFormOwner(locale, `/ban-lam-viec/de-cu/${id}${page}`, "desk.enter");
  return actor ? { actor, nomination: await findOrNotFound(actor, id) } : { actor, nomination: null };
}

async function findOrNotFound(actor: Actor, id: string): Promise<Nomination> {
  const nomination = /^[0-9a-f-]{36}$/.test(id) ? await findNomination(actor, id) : null;
  return nomination ?? notFound();
}
