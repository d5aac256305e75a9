import { useTranslations } from "next-intl";
import type { DataSetName, FileKind } from "@/domain/open-data/vocabulary";
import type messages from "@/messages/vi";

type ColumnName = keyof (typeof messages)["openData"]["column"];

/** A set's name, what is in it, and its files. */
export function SetFiles({ name, kinds }: { name: DataSetName; kinds: readonly FileKind[] }) {
  const t = useTranslations("openData");
  const title = t(`set.${name}.title`);
  return (
    <>
      <h3 className="text-xl">{title}</h3>
      <p className="mt-1 max-w-prose">{t(`set.${name}.what`)}</p>
      <p className="mt-1 flex flex-wrap gap-x-6">
        {kinds.map((kind) => (
          <a
            key={kind}
            href={`/du-lieu/${name}.${kind}`}
            className="touch-link link"
            aria-label={t("download", { set: title, kind: `.${kind}` })}
          >
            .{kind}
          </a>
        ))}
      </p>
    </>
  );
}

/** What each column of a set means, folded until it is asked for. */
export function ColumnTable({ name, columns }: { name: DataSetName; columns: ColumnName[] }) {
  const t = useTranslations("openData");
  return (
    <details className="open-on-paper mt-3 border-t border-line pt-2">
      <summary className="tap cursor-pointer font-semibold">{t(`set.${name}.title`)}</summary>
      <dl className="mt-2 grid gap-x-8 gap-y-3 md:grid-cols-2">
        {columns.map((column) => (
          <div key={column} className="wrap-anywhere">
            <dt>
              <code>{column}</code> <span className="text-soft">· {t(`column.${column}.head`)}</span>
            </dt>
            <dd className="text-base">{t(`column.${column}.note`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
