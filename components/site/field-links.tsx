import { useLocale } from "next-intl";
import { localePath } from "@/messages/locales";
import { SectionHeading } from "../ui/section-heading";

type FieldLinksProps = {
  title: string;
  /** `path` without locale, and how many stories are told there. */
  fields: { path: string; name: string; count: number }[];
};

/** The fields that stories are told of, the fullest first. */
export function FieldLinks({ title, fields }: FieldLinksProps) {
  const locale = useLocale();
  if (fields.length === 0) return null;
  return (
    <section>
      <SectionHeading title={title} />
      <ul className="flex flex-wrap gap-2">
        {fields.map((field) => (
          <li key={field.path}>
            <a
              href={localePath(locale, field.path)}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge/60 px-4 text-base hover:border-red hover:text-red"
            >
              {field.name} <b className="font-semibold">{field.count.toLocaleString(locale)}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
