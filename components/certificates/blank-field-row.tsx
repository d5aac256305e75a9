import { useTranslations } from "next-intl";
import { unknownGap } from "@/domain/certificates/blank";
import {
  blankFieldKinds,
  type Alignment,
  type BlankField,
  type BlankFieldKind,
  type Typeface,
} from "@/domain/certificates/vocabulary";
import { classNames } from "../ui/class-names";
import { said } from "./measures";

type BlankFieldRowProps = {
  kind: BlankFieldKind;
  field: BlankField;
  errorAt: (path: string) => string | undefined;
  valueAt: (path: string, otherwise?: string) => string;
  /** Whether what was sent was refused: then a box that is not ticked was not ticked. */
  failed: boolean;
  fonts: readonly Typeface[];
  alignments: readonly Alignment[];
};

const box = "block w-full min-h-11 rounded-lg border border-edge bg-raised px-2 py-1.5 text-base";
const lengths = ["x", "y", "width", "height", "size"] as const;
/** A code is a square without letters: the others go along as they are. */
const ofCode: readonly (keyof BlankField)[] = ["x", "y", "width", "align"];

/**
 * One field of a blank: whether it is printed; folded, but for the first and for what is wrong, its words and where they stand in
 * millimetres. What is folded is sent all the same; a field taken hold of in the picture opens by itself (`useFieldDrag`).
 */
export function BlankFieldRow(props: BlankFieldRowProps) {
  const { kind, field, errorAt, valueAt, failed, fonts, alignments } = props;
  const t = useTranslations("certificateDesk");
  const at = (name: keyof BlankField) => `fields.${kind}.${name}`;
  const name = t(`field.${kind}`);
  const isQr = kind === "qr";
  const isAsked = (of: keyof BlankField) => !isQr || ofCode.includes(of);
  // Where the head of a refused form leads to.
  const idOf = (of: keyof BlankField) => at(of).replaceAll(".", "-");
  const control = (of: keyof BlankField) => ({
    id: idOf(of),
    name: at(of),
    "aria-invalid": errorAt(at(of)) ? (true as const) : undefined,
    "aria-describedby": errorAt(at(of)) ? `${idOf(of)}-error` : undefined,
  });
  // Which gap it is stands in what was typed.
  const strange = failed ? unknownGap(valueAt(at("words"))) : "";
  const errors = (["words", ...lengths, "align", "font"] as const).filter((of) => errorAt(at(of)));
  const select = <Value extends string>(
    of: "align" | "font",
    values: readonly Value[],
    words: (one: Value) => string,
  ) => (
    <label className="block text-sm">
      {t(of)}
      <select {...control(of)} defaultValue={valueAt(at(of), field[of])} className={box}>
        {values.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset
      className={classNames(
        "mb-2 min-w-0 rounded-lg border px-3 pb-1 sm:px-4",
        errors.length ? "border-red" : "border-line",
      )}
      data-row={kind}
    >
      <legend className="px-1 font-semibold">
        <label className="tap gap-2">
          <input
            type="checkbox"
            id={idOf("on")}
            name={at("on")}
            value="1"
            defaultChecked={failed ? valueAt(at("on")) === "1" : field.on}
            className="size-6 accent-red"
          />
          {name}
        </label>
      </legend>
      {errors.map((of) => (
        <p key={of} id={`${idOf(of)}-error`} className="mb-2 font-semibold text-red">
          {t(of)}: {strange && of === "words" ? t("gapStrange", { gap: strange }) : errorAt(at(of))}
        </p>
      ))}
      {isQr ? (
        <>
          <input type="hidden" name={at("words")} value="" />
          <input type="hidden" name={at("height")} value={said(field.width)} />
          <input type="hidden" name={at("size")} value={said(field.size)} />
          <input type="hidden" name={at("font")} value={field.font} />
        </>
      ) : null}
      <details open={errors.length > 0 || kind === blankFieldKinds[0]}>
        <summary className="tap max-w-full cursor-pointer gap-2 text-base">
          <span className="shrink-0 underline underline-offset-4">{t("foldField")}</span>
          <span className="min-w-0 truncate text-soft">{isQr ? null : field.words}</span>
        </summary>
        {isQr ? null : (
          <label className="mb-2 block text-sm">
            {t("words")}
            <textarea
              {...control("words")}
              rows={kind === "content" || kind === "decision" ? 2 : 1}
              defaultValue={valueAt(at("words"), field.words)}
              className={`${box} field-sizing-content`}
            />
          </label>
        )}
        <div className="grid grid-cols-3 gap-2 pb-2 sm:grid-cols-4 lg:grid-cols-7">
          {lengths.filter(isAsked).map((of) => (
            <label key={of} className="block text-sm">
              {t(of)}
              <input
                {...control(of)}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                defaultValue={valueAt(at(of), said(field[of]))}
                className={box}
              />
            </label>
          ))}
          {select("align", alignments, (one) => t(`aligned.${one}`))}
          {isAsked("font") ? select("font", fonts, (one) => t(`typeface.${one}`)) : null}
        </div>
      </details>
    </fieldset>
  );
}
