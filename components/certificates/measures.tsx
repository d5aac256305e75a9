import { useTranslations } from "next-intl";
import type { Paper } from "@/domain/certificates/blank";
import type { BlankFieldKind, BlankFields } from "@/domain/certificates/vocabulary";

/** Which fields are measured across, and which down, in the picture. */
const across: BlankFieldKind[] = ["name", "content"];
const down: BlankFieldKind[] = ["decision", "signer"];

/** Where the chief fields are measured from, in red: on a sheet that stays white at night. */
export function Measures({ fields, paper }: { fields: BlankFields; paper: Paper }) {
  const t = useTranslations("certificateDesk");
  const shown = (kinds: BlankFieldKind[]) => kinds.filter((kind) => fields[kind].on);
  return (
    <g
      className="text-red-on-sheet"
      fontSize="3.4"
      fontWeight="600"
      fill="currentColor"
      stroke="none"
      aria-hidden="true"
    >
      {shown(across).map((kind) => (
        <g key={kind} data-measure={kind}>
          <line x1="0" x2="60" y1={fields[kind].y} y2={fields[kind].y} {...dashes} />
          <text x="18" y={fields[kind].y - 1.2}>{`${t(`field.${kind}`)} · y ${said(fields[kind].y)}`}</text>
        </g>
      ))}
      {shown(down).map((kind) => (
        <g key={kind} data-measure={kind}>
          <line
            x1={fields[kind].x}
            x2={fields[kind].x}
            y1={paper.height - 18}
            y2={paper.height}
            {...dashes}
          />
          <text x={fields[kind].x + 1.2} y={paper.height - 3}>
            {`${t(`measured.${fields[kind].align}`)} x ${said(fields[kind].x)}`}
          </text>
        </g>
      ))}
    </g>
  );
}

const dashes = { stroke: "currentColor", strokeWidth: 0.25, strokeDasharray: "1.2 0.9" };

/** As a Vietnamese ruler says it: "112,5". */
export const said = (length: number) => String(length).replace(".", ",");
