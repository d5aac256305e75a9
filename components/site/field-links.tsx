import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { SectionHeading } from "../ui/section-heading";

/** `path` without locale, and how many stories are told there. */
type CountedField = { path: string; name: string; count: number };
type FieldLinksProps = { title: string; fields: CountedField[] };

/** How many are seen at once. */
const shown = 4;

/** The fields that stories are told of, the fullest first. */
export function FieldLinks({ title, fields }: FieldLinksProps) {
  const t = useTranslations("public");
  if (fields.length === 0) return null;
  return (
    <section>
      <SectionHeading title={title} />
      <ul className="field-links">
        {fields.slice(0, shown).map((field) => (
          <FieldLink key={field.path} field={field} />
        ))}
      </ul>
      {fields.length > shown ? (
        <details>
          <summary className="touch-link font-semibold">{t("allFields", { count: fields.length })}</summary>
          <ul className="field-links">
            {fields.slice(shown).map((field) => (
              <FieldLink key={field.path} field={field} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function FieldLink({ field }: { field: CountedField }) {
  const locale = useLocale();
  return (
    <li className="min-w-0">
      <a
        href={localePath(locale, field.path)}
        className="flex h-full min-h-[44px] items-center justify-between gap-1.5 border-b border-line py-1 text-[0.875rem] leading-tight wrap-anywhere hover:border-red hover:text-red md:rounded-full md:border md:border-edge/60 md:px-4 md:text-[0.9375rem]"
      >
        {field.name} <b className="font-semibold">{field.count.toLocaleString(locale)}</b>
      </a>
    </li>
  );
}
