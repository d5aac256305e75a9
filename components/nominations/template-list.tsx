import { useTranslations } from "next-intl";
import type { listTemplates } from "@/domain/nominations/templates.server";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";

type TemplateListProps = {
  templates: (Awaited<ReturnType<typeof listTemplates>>[number] & {
    /** The id of what it begins. */ nextId: string;
  })[];
  actions: { begin: FormHandler<never>; forget: FormHandler<void> };
};

/** Frequent deeds that a new nomination may begin with; nothing where the ward keeps none. */
export function TemplateList({ templates, actions }: TemplateListProps) {
  const t = useTranslations("deskList");
  if (templates.length === 0) return null;
  return (
    <details className="mb-6 rounded-lg border border-line bg-raised px-4">
      <summary className="flex min-h-11 items-center font-semibold">
        {t("templates", { count: templates.length })}
      </summary>
      <ul className="divide-y divide-line pb-2">
        {templates.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <p className="min-w-0 grow basis-60 wrap-anywhere">
              <strong className="font-semibold">{one.title}</strong>
              <span className="block text-base text-soft">
                {[one.kind ? t(`kindShort.${one.kind}`) : "", one.fieldName, one.deed]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            <ButtonForm
              action={actions.begin}
              values={{ id: one.nextId, templateId: one.id }}
              variant="secondary"
            >
              {t("useTemplate")}
              <span className="sr-only"> {one.title}</span>
            </ButtonForm>
            <ButtonForm action={actions.forget} values={{ templateId: one.id }} variant="quiet">
              {t("forgetTemplate")}
              <span className="sr-only"> {one.title}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
