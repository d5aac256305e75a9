import { useTranslations } from "next-intl";
import type { Annex, Paper, PaperLine, PaperTable } from "@/domain/papers/paper";
import { motto, statesName } from "@/domain/papers/layout";

/** As many rows of a list as tell how it looks. */
const mostRows = 5;

/** A paper on the screen, about as it will be printed: for whoever writes its wording, or with `whole` for whoever prints it. */
export function PaperView({ paper, whole = false }: { paper: Paper; whole?: boolean }) {
  const { issuer, number, isDraft, place, title, about, addressees, body, recipients, signers, annex, foot } =
    paper;
  const [first = [], second] = signers;
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={title}
      className="overflow-x-auto border border-edge bg-white p-6 text-black [font-family:'Times_New_Roman',serif] text-[1rem] leading-snug"
    >
      <div className="min-w-[30rem]">
        <div className="grid grid-cols-[2fr_3fr] gap-x-3 text-center">
          <p className="font-bold">{issuer.join(" ")}</p>
          <p className="font-bold">
            {statesName}
            <br />
            {motto}
          </p>
          <p className="whitespace-pre">
            {number}
            {isDraft ? <strong className="block">DỰ THẢO</strong> : null}
          </p>
          <p className="italic">{place}</p>
        </div>
        <p className="mt-5 text-center font-bold">{title}</p>
        {about.map((line) => (
          <p key={line} className="text-center font-bold">
            {line}
          </p>
        ))}
        {addressees.names.length > 0 ? (
          <p className="mt-4 text-center">
            {addressees.lead} {addressees.names.join("; ")}
          </p>
        ) : null}
        <div className="mt-4">
          {body.map((block, at) =>
            block.as === "line" ? (
              <Line key={at} {...block.line} />
            ) : (
              <List key={at} table={block.table} whole={whole} />
            ),
          )}
        </div>
        <div className="mt-5 grid grid-cols-2 gap-4">
          <div>
            {second ? <Signer lines={first} /> : null}
            {recipients.length > 0 ? (
              <div className="text-sm">
                <p className="font-bold italic">Nơi nhận:</p>
                {recipients.map((one) => (
                  <p key={one}>- {one}</p>
                ))}
              </div>
            ) : null}
          </div>
          <Signer lines={second ?? first} />
        </div>
        {annex ? <AnnexView annex={annex} whole={whole} /> : null}
        {foot ? <p className="mt-4 text-center text-sm text-red-on-sheet italic">{foot}</p> : null}
      </div>
    </div>
  );
}

const Signer = ({ lines }: { lines: string[] }) => (
  <p className="pb-10 text-center font-bold whitespace-pre-line">{lines.join("\n")}</p>
);

function Line({ text, look, bold, marked }: PaperLine) {
  const looks = {
    text: "indent-8",
    answer: "indent-8",
    basis: "indent-8 italic",
    heading: "mt-3",
    middle: "my-3 text-center",
  };
  return (
    <p className={`mb-1.5 wrap-anywhere ${looks[look]} ${marked ? "bg-[#ff0]" : ""}`}>
      <strong>{text.slice(0, bold)}</strong>
      {text.slice(bold)}
    </p>
  );
}

function AnnexView({ annex, whole }: { annex: Annex; whole: boolean }) {
  return (
    <div className="mt-6 border-t border-dashed border-black pt-4">
      {annex.title.map((line) => (
        <p key={line} className="text-center font-bold">
          {line}
        </p>
      ))}
      <p className="text-center italic">{annex.under}</p>
      <List table={annex.table} whole={whole} />
      <p>{annex.total}</p>
    </div>
  );
}

function List({ table: { heads, rows }, whole }: { table: PaperTable; whole: boolean }) {
  const t = useTranslations("paperAdmin");
  const shown = whole ? rows : rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  const cell = "border border-black px-1.5 py-0.5 text-left align-top";
  return (
    <>
      <table className="my-2 w-full border-collapse text-sm">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} className={cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={at}>
              {Array.isArray(row) ? (
                row.map((text, column) => (
                  <td key={column} className={cell}>
                    {text}
                  </td>
                ))
              ) : (
                <td colSpan={heads.length} className={`${cell} font-bold`}>
                  {row.part}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className="text-sm">{t("more", { count: left })}</p> : null}
    </>
  );
}
