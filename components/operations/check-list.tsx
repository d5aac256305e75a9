import { useTranslations } from "next-intl";
import { asking, type Check, type Level } from "@/domain/operations/vocabulary";
import { isOneOf } from "@/domain/vocabulary";
import { Tag, type TagTone } from "../ui/tag";

const tones: Record<Level, TagTone> = { good: "sage", look: "gold", act: "red" };

/** How the portal stands: of each thing a word, a sentence, and what to do where it asks for anything. */
export function CheckList({ checks }: { checks: Check[] }) {
  const t = useTranslations("operations");
  return (
    <dl className="ruled">
      {checks.map(({ name, found, level, values }) => (
        <div key={name} className="grid gap-x-4 gap-y-1 py-3 md:grid-cols-[15rem_minmax(0,1fr)]">
          <dt className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 font-semibold">
            {t(`of.${name}`)}
            <Tag tone={tones[level]}>{t(`level.${level}`)}</Tag>
          </dt>
          <dd className="min-w-0 wrap-anywhere md:pl-2">
            <p>{t(`found.${found}`, values)}</p>
            {level !== "good" && isOneOf(asking, found) ? (
              <p className="mt-1 text-base text-soft">{t(`todo.${found}`)}</p>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
