import { useTranslations } from "next-intl";
import { formatMoment } from "@/domain/time/dates";

type CameInMenuProps = { imports: { id: string; fileName: string; pasted: boolean; createdAt: Date }[] };

/** The tables of the files and pastes that a list was made from, as they came in; nothing for a list that was typed. */
export function CameInMenu({ imports }: CameInMenuProps) {
  const t = useTranslations("cameIn");
  if (imports.length === 0) return null;
  return (
    <details>
      <summary className="link cursor-pointer max-md:tap">{t("ofRoll")}</summary>
      <ul className="mt-1 mb-2 max-w-full rounded-lg border border-line bg-raised px-3 py-1 text-base">
        {imports.map(({ id, fileName, pasted, createdAt }) => (
          <li key={id}>
            <a href={`/api/imports/${id}/sheet`} download className="tap wrap-anywhere link">
              {pasted
                ? t("pasted", { moment: formatMoment(createdAt) })
                : t("from", { file: fileName, moment: formatMoment(createdAt) })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
