import { buttonClass } from "../ui/button";
import { classNames } from "../ui/class-names";

export type TakeOutWords = { takeOut: string; columns: string; choose: string; take: string };

type TakeOutFormProps = {
  /** Where the file comes from, and what its address says beside the columns. */
  action: string;
  kept: [name: string, value: string][];
  columns: { id: string; head: string }[];
  words: TakeOutWords;
  className?: string;
};

/** A link to the whole list as an .xlsx, and folded beside it its columns to choose from; the file's address says which. */
export function TakeOutForm({ action, kept, columns, words, className }: TakeOutFormProps) {
  return (
    <div className={classNames("no-print flex flex-wrap items-start gap-x-4", className ?? "text-base")}>
      <a href={`${action}?${new URLSearchParams(kept)}`} download className="touch-link">
        {words.takeOut}
      </a>
      <details>
        <summary className="touch-link cursor-pointer list-none [&::-webkit-details-marker]:hidden">
          {words.columns}
        </summary>
        <form
          action={action}
          className="mt-1 mb-3 w-72 max-w-full rounded-lg border border-line bg-raised p-4 text-base"
        >
          {kept.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <fieldset>
            <legend className="mb-1 font-semibold">{words.choose}</legend>
            <div className="max-h-[50vh] overflow-y-auto">
              {columns.map(({ id, head }) => (
                <label key={id} className="flex min-h-11 items-center gap-3 md:min-h-9">
                  <input type="checkbox" name="cot" value={id} defaultChecked className="size-5 accent-ink" />
                  <span className="min-w-0 wrap-anywhere">{head}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <button type="submit" className={classNames(buttonClass("secondary"), "mt-3 w-full")}>
            {words.take}
          </button>
        </form>
      </details>
    </div>
  );
}
