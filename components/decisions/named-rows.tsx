import { useTranslations } from "next-intl";
import { profileKinds, type ProfileKind } from "@/domain/profiles/vocabulary";

/** One who is to be approved, and its version as it was read. */
export type Named = {
  id: string;
  version: number;
  kind: ProfileKind | null;
  honorific: string;
  name: string;
  unitName: string;
};

type NamedRowsProps = {
  named: Named[];
  /** "id.version" of those ticked after a form that was refused; null for all. */
  kept: string[] | null;
  /** Which moderators would not approve, by nomination. */
  against: Record<string, string[]>;
};

/**
 * The names a decision is to carry, numbered, by kind, and by ward where there are several; whoever is unticked stays in the
 * queue.
 */
export function NamedRows({ named, kept, against }: NamedRowsProps) {
  const t = useTranslations("together");
  const units = [...new Set(named.map(({ unitName }) => unitName))];
  const kindOf = ({ kind }: Named) => kind ?? "individual";
  const ordered = profileKinds.flatMap((kind) =>
    units.flatMap((unit) => named.filter((one) => kindOf(one) === kind && one.unitName === unit)),
  );
  return profileKinds.map((kind) => {
    const some = ordered.filter((one) => kindOf(one) === kind);
    if (some.length === 0) return null;
    return (
      <section key={kind} aria-label={t(`kind.${kind}`, { count: some.length })} className="mt-4">
        <h3 className="font-sans text-base font-semibold">{t(`kind.${kind}`, { count: some.length })}</h3>
        {units.map((unit) => {
          const here = some.filter(({ unitName }) => unitName === unit);
          if (here.length === 0) return null;
          return (
            <div key={unit}>
              {units.length > 1 ? (
                <h4 className="mt-3 font-sans text-base text-soft">
                  {unit} · {here.length}
                </h4>
              ) : null}
              <ul className="mt-1 gap-x-8 md:columns-2">
                {here.map((one) => (
                  <Row
                    key={one.id}
                    {...{ one, kept }}
                    at={ordered.indexOf(one) + 1}
                    against={against[one.id]}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    );
  });
}

type RowProps = { one: Named; at: number; kept: string[] | null; against: string[] | undefined };

function Row({ one, at, kept, against }: RowProps) {
  const talk = useTranslations("talk");
  const value = `${one.id}.${one.version}`;
  return (
    <li className="break-inside-avoid">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base md:min-h-9">
        <input
          type="checkbox"
          name="chosen"
          id={`chosen-${one.id}`}
          value={value}
          defaultChecked={kept === null || kept.includes(value)}
          className="size-5 shrink-0 accent-red"
        />
        <span className="w-6 shrink-0 text-right text-soft tabular-nums">{at}</span>
        <span className="min-w-0 wrap-anywhere">
          {[one.honorific, one.name].filter(Boolean).join(" ")}
          {against ? (
            <span className="block text-red">{talk("againstBy", { names: against.join(", ") })}</span>
          ) : null}
        </span>
      </label>
    </li>
  );
}
