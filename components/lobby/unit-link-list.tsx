import { useLocale } from "next-intl";
import { localePath } from "@/messages/locales";
import { UnitName } from "../units/unit-name";

type UnitLinkListProps = { units: { id: string; name: string; nameEn?: string | null }[]; path: string };

/** Units as links below `path`. */
export function UnitLinkList({ units, path }: UnitLinkListProps) {
  const locale = useLocale();
  return (
    <ul className="mt-4 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {units.map((unit) => (
        <li key={unit.id}>
          <a href={localePath(locale, `${path}/${unit.id}`)} className="touch-link">
            <UnitName unit={unit} />
          </a>
        </li>
      ))}
    </ul>
  );
}
