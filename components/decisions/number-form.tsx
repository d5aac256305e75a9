"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { AwaitingNumber } from "@/domain/decisions/numbers.server";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { NumberFields } from "./signing-fields";

type Group = {
  key: string;
  title: string;
  rows: Pick<AwaitingNumber, "id" | "reference" | "honorific" | "name" | "unitName">[];
};

type NumberFormProps = {
  owner: string;
  groups: Group[];
  signers: string[];
  action: FormHandler<never>;
};

/** One decision's number, day and signer for all that are ticked; nothing is ticked beforehand. */
export function NumberForm({ owner, groups, signers, action }: NumberFormProps) {
  const t = useTranslations("numbers");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { chosen: "chon" });
  const [count, setCount] = useState(0);
  const look = (event: FormEvent<HTMLFormElement>) =>
    setCount(new FormData(event.currentTarget).getAll("chosen").length);

  function chooseGroup(event: FormEvent<HTMLInputElement>) {
    const all = event.currentTarget;
    for (const box of all.closest("section")?.querySelectorAll<HTMLInputElement>("[name=chosen]") ?? [])
      box.checked = all.checked;
  }

  return (
    <form {...formProps} onChange={look}>
      <FormSummary summary={summary} />
      <input type="hidden" name="account" value={owner} />
      <p id="chon" tabIndex={-1} className="font-semibold">
        {t("chosen")}
      </p>
      {groups.map(({ key, title, rows }) => (
        <section key={key} aria-label={title} className="mt-4 border-t border-line pt-3">
          <label className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
            <input
              type="checkbox"
              onChange={chooseGroup}
              aria-label={`${t("all")}: ${title}`}
              className="needs-script size-5 shrink-0 accent-red"
            />
            <span className="min-w-0 wrap-anywhere">{title}</span>
          </label>
          <ul className="gap-x-8 pl-8 md:columns-2">
            {rows.map((row) => (
              <li key={row.id} className="break-inside-avoid">
                <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base md:min-h-9">
                  <input
                    type="checkbox"
                    name="chosen"
                    id={`chosen-${row.id}`}
                    value={row.id}
                    className="size-5 shrink-0 accent-red"
                  />
                  <span className="min-w-0 wrap-anywhere">
                    {[row.honorific, row.name].filter(Boolean).join(" ")}
                    <span className="text-soft">
                      {" "}
                      · {[row.reference, isOneWard(rows) ? null : row.unitName].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="mt-8 border-t-2 border-ink pt-5">
        <NumberFields signers={signers} errorAt={errorAt} valueAt={valueAt} />
        <SubmitButton pending={pending}>{t("save", { count })}</SubmitButton>
      </div>
    </form>
  );
}

const isOneWard = (rows: Group["rows"]) => new Set(rows.map(({ unitName }) => unitName)).size === 1;
