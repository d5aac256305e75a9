import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ContactForm } from "@/components/units/contact-form";
import { ContactUnitChoice } from "@/components/units/contact-unit-choice";
import { readQuery, said, words } from "@/domain/address/read-query";
import { can } from "@/domain/permissions";
import { findContactToEdit, listContactUnits } from "@/domain/units/contact-queries.server";
import { localePath } from "@/messages/locales";
import { save } from "./actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/lien-he">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contactDesk" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** How citizens reach the person's ward; `?don-vi=` chooses one where they keep several. */
export default async function ContactPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { "don-vi": asked, xong } = readQuery(await searchParams, { "don-vi": words(120), xong: said() });
  const query = asked ? `?don-vi=${encodeURIComponent(asked)}` : "";
  const actor = await requireArea(locale, `/ban-lam-viec/lien-he${query}`, "contact.enter");
  const units = await listContactUnits(actor);
  const unitId = asked || (units.length === 1 ? units[0]!.id : "");
  if (unitId && !units.some((unit) => unit.id === unitId)) notFound();
  const contact = unitId ? await findContactToEdit(actor, unitId) : null;
  const t = await getTranslations();
  // An administrator keeps no desk: the way back leads to where they came from.
  const area = can(actor, "desk.enter")
    ? { path: "/ban-lam-viec", name: t("desk.title") }
    : { path: "/quan-tri", name: t("account.admin") };
  return (
    <WorkPage actor={actor} area={area.path} width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, area.path), text: area.name }]}
      />
      <h1 className="text-3xl wrap-anywhere">
        {contact ? t("contactDesk.titleOf", { name: contact.unitName }) : t("contactDesk.title")}
      </h1>
      <p className="mt-2 mb-8 max-w-prose text-soft">
        {t(units.length > 0 ? "contactDesk.lead" : "contactDesk.noUnit")}
      </p>
      {units.length > 1 ? <ContactUnitChoice units={units} chosen={unitId} /> : null}
      {contact ? (
        <Renewed by={contact.version}>
          <ContactForm
            action={save}
            unitId={contact.unitId}
            version={contact.version}
            values={contact}
            saved={xong}
          />
        </Renewed>
      ) : null}
    </WorkPage>
  );
}
