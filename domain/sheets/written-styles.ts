const font = (size: number, bold = false) =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;

/** Excel's own formats by their number, and two of our own: days as offices write them. */
const formats = { general: 0, whole: 1, thousands: 3, text: 49, day: 164, moment: 165 };

type Style = {
  format?: keyof typeof formats;
  /** Of the three fonts: running text, head and sums, titles. */
  font?: 0 | 1 | 2;
  isHead?: boolean;
  isBare?: boolean;
  isQuoted?: boolean;
};

/** In the order of their numbers; the first is that of every cell that says none. */
const styles = {
  bare: { isBare: true },
  words: { format: "text" },
  /** Words that would be a formula if they were typed: shown with Excel's own mark of text, so that editing them keeps them so. */
  quoted: { format: "text", isQuoted: true },
  number: { format: "thousands" },
  year: { format: "whole" },
  day: { format: "day" },
  moment: { format: "moment" },
  head: { format: "text", font: 1, isHead: true },
  title: { format: "text", font: 2, isBare: true },
  sum: { format: "text", font: 1 },
  sumNumber: { format: "thousands", font: 1 },
} satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

const names = Object.keys(styles) as StyleName[];

/** A style's number in `stylesXml`. */
export const styleAt = (name: StyleName) => names.indexOf(name);

/** `xl/styles.xml` of a written book, after its XML head. */
export function stylesXml(main: string): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF9A8F80"/></${name}>`;
  const framed = ["left", "right", "top", "bottom"].map(side).join("");
  const own = [
    [formats.day, "dd/mm/yyyy"],
    [formats.moment, "dd/mm/yyyy hh:mm"],
  ] as const;
  return `<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join(
      "",
    )}</numFmts><fonts count="3">${font(12)}${font(12, true)}${font(14, true)}</fonts><fills count="3">
<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFF1EADF"/><bgColor indexed="64"/></patternFill></fill>
</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${framed}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${names.length}">${names
    .map((name) => styleXml(styles[name]))
    .join(
      "",
    )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function styleXml({ format = "general", font = 0, isHead, isBare, isQuoted }: Style): string {
  const place = isHead ? ' horizontal="center" vertical="center"' : ' vertical="top"';
  const wraps = isBare ? "" : ' wrapText="1"';
  return `<xf numFmtId="${formats[format]}" fontId="${font}" fillId="${isHead ? 2 : 0}" borderId="${isBare ? 0 : 1}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${
    isQuoted ? ' quotePrefix="1"' : ""
  }><alignment${place}${wraps}/></xf>`;
}
