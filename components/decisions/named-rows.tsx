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

/** The names a decision is to carry, numbered, by kind; whoever is unticked stays in the queue. */
export function NamedRows({ named, kept, against }: NamedRowsProps) {
  const t = useTranslations("together");
  const talk = useTranslations("talk");
  const severalUnits = new Set(named.map(({ unitName }) => unitName)).size > 1;
  const before = (kind: ProfileKind) =>
    named.filter((one) => profileKinds.indexOf(one.kind ?? "individual") < profileKinds.indexOf(kind)).length;
  return profileKinds.map((kind) => {
    const some = named.filter((one) => (one.kind ?? "individual") === kind);
    if (some.length === 0) return null;
    return (
      <section key={kind} aria-label={t(`kind.${kind}`, { count: some.length })} className="mt-4">
        <h3 className="font-sans text-base font-semibold">{t(`kind.${kind}`, { count: some.length })}</h3>
        <ul className="mt-1 gap-x-8 md:columns-2">
          {some.map((one, at) => {
            const value = `${one.id}.${one.version}`;
            return (
              <li key={one.id} className="break-inside-avoid">
                <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base md:min-h-9">
                  <input
                    type="checkbox"
                    name="chosen"
                    id={`chosen-${one.id}`}
                    value={value}
                    defaultChecked={kept === null || kept.includes(value)}
                    className="size-5 shrink-0 accent-red"
                  />
                  <span className="w-6 shrink-0 text-right text-soft tabular-nums">
                    {before(kind) + at + 1}
                  </span>
                  <span className="min-w-0 wrap-anywhere">
                    {[one.honorific, one.name].filter(Boolean).join(" ")}
                    {severalUnits ? <span className="text-soft"> · {one.unitName}</span> : null}
                    {against[one.id] ? (
                      <span className="block text-red">
                        {talk("againstBy", { names: against[one.id]!.join(", ") })}
                      </span>
                    ) : null}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
