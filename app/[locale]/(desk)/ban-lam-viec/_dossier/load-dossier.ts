import { notFound } from "next/navigation";
import { findFormOwner, requireArea } from "@/app/_server/viewer";
import type { Answers } from "@/domain/nominations/answers";
import { findDossier, type Dossier } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";

/** The signed-in official and a dossier of their ward; 404 for every other id. */
export async function loadDossier(
  locale: string,
  id: string,
  page = "",
): Promise<{ actor: Actor; dossier: Dossier }> {
  const actor = await requireArea(locale, `/ban-lam-viec/de-cu/${id}${page}`, "desk.enter");
  return { actor, dossier: await findOrNotFound(actor, id) };
}

/** The same for a page that is its form: both null when that was posted after the session had ended. */
export async function loadDossierForForm(
  locale: string,
  id: string,
  page: string,
): Promise<{ actor: Actor; dossier: Dossier } | { actor: null; dossier: null }> {
  const actor = await findFormOwner(locale, `/ban-lam-viec/de-cu/${id}${page}`, "desk.enter");
  return actor ? { actor, dossier: await findOrNotFound(actor, id) } : { actor, dossier: null };
}

async function findOrNotFound(actor: Actor, id: string): Promise<Dossier> {
  const dossier = /^[0-9a-f-]{36}$/.test(id) ? await findDossier(actor, id) : null;
  return dossier ?? notFound();
}

/** A dossier's answers in the shape the form shows; all empty for a dossier that does not exist yet. */
export function answersOf(dossier: Dossier | null): Answers {
  const content = dossier?.content;
  return {
    kind: content?.kind ?? null,
    name: content?.name ?? "",
    honorific: content?.honorific ?? "",
    neighbourhood: content?.neighbourhood ?? "",
    deed: content?.deed ?? "",
    figures: content?.figures ?? [],
    howTo: content?.howTo ?? "",
    cost: content?.cost ?? "",
    needs: content?.needs ?? "",
    formerUnit: content?.formerUnit ?? "",
    formerUnitId: dossier?.formerUnitId ?? "",
    campaignId: dossier?.campaignId ?? "",
    fieldId: dossier?.fieldId ?? "",
    birthYear: String(content?.birthYear ?? ""),
    sinceYear: String(content?.sinceYear ?? ""),
    untilYear: String(content?.untilYear ?? ""),
    story: dossier?.story ?? null,
  };
}
