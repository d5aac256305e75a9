import { useTranslations } from "next-intl";
import type { BlankFieldKind } from "@/domain/certificates/vocabulary";
import { said } from "./measures";
import { directions, type Chosen, type Direction } from "./use-field-drag";

type FieldNudgeProps = {
  chosen: Chosen | null;
  move: (kind: BlankFieldKind, by: readonly [number, number]) => void;
};

const signs: Record<Direction, string> = { left: "←", right: "→", up: "↑", down: "↓" };

/** The field that was taken hold of, where it stands, and four buttons that move it by half a millimetre: for who has no arrow keys. */
export function FieldNudge({ chosen, move }: FieldNudgeProps) {
  const t = useTranslations("certificateDesk");
  if (!chosen) return null;
  const { kind, x, y } = chosen;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        <strong>{t(`field.${kind}`)}</strong>{" "}
        <span className="tabular-nums">{t("stands", { x: said(x), y: said(y) })}</span>
      </p>
      <div className="flex gap-2">
        {(Object.keys(directions) as Direction[]).map((to) => (
          <button
            key={to}
            type="button"
            aria-label={t(`nudge.${to}`)}
            onClick={() => move(kind, directions[to].by)}
            className="size-11 rounded-lg border border-edge bg-raised font-semibold hover:border-ink"
          >
            {signs[to]}
          </button>
        ))}
      </div>
    </div>
  );
}
