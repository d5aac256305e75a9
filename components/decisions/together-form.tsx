"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent, type ReactNode } from "react";
import type { Overrun } from "@/domain/nominations/decided-quota.server";
import { ButtonLink } from "../ui/button";
import type { Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SkipLink } from "../ui/skip-link";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { PublicationFields } from "../publications/publication-fields";
import { NamedRows, type Named } from "./named-rows";
import { Overruns } from "./overruns";
import { SigningFields } from "./signing-fields";

type TogetherFormProps = {
  owner: string;
  named: Named[];
  awards: Option[];
  signers: string[];
  overruns: Overrun[];
  /** Where nominations are chosen. */
  back: string;
  /** Those that stay behind. */
  blocked: ReactNode;
  fairness: ReactNode;
  /** Which moderators would not approve, by nomination. */
  against: Record<string, string[]>;
  action: FormHandler<never>;
};

const ids = {
  chosen: "ten",
  publish: "together-publish-1",
  publishOn: "together-publishOn",
  publishTime: "together-publishTime",
};
const submitId = "duyet-mot-luot";

/** A decision on many before it is made: its fields, who stays behind, who is named, and whether it is fair. */
export function TogetherForm(props: TogetherFormProps) {
  const { owner, named, awards, signers, overruns, back, blocked, fairness, against, action } = props;
  const t = useTranslations("together");
  const { formProps, pending, summary, state, errorAt, valueAt } = useActionForm(action, ids);
  const [count, setCount] = useState(named.length);
  const [number, setNumber] = useState("");
  const [later, setLater] = useState(valueAt("publish") === "later");
  const kept = state.ok === false ? keptOf(state.values.chosen) : null;
  const asksOver = overruns.length > 0 || (state.ok === false && state.error === "quota-decided");

  function look(event: FormEvent<HTMLFormElement>) {
    const said = new FormData(event.currentTarget);
    setCount(said.getAll("chosen").length);
    setLater(said.get("publish") === "later");
    const signs = said.get("award") && said.get("signed") === "now";
    const typed = said.get("decisionNumber");
    setNumber(signs && typeof typed === "string" ? typed.trim() : "");
  }

  return (
    <form {...formProps} onChange={look} className="pb-4">
      <FormSummary summary={summary} />
      <input type="hidden" name="account" value={owner} />
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="min-w-0">
          {named.length > 0 ? (
            <>
              <SigningFields awards={awards} signers={signers} errorAt={errorAt} valueAt={valueAt} />
              <PublicationFields id="together" errorAt={errorAt} valueAt={valueAt} />
            </>
          ) : null}
          {asksOver ? <Overruns overruns={overruns} chosen={valueAt("over") === "1"} /> : null}
          {blocked}
          {named.length > 0 ? (
            <section id="ten" tabIndex={-1} className="border-t-2 border-ink pt-4">
              <h2 className="text-2xl">{t("ready", { count: named.length })}</h2>
              <p className="text-base text-soft">{t("readyHint")}</p>
              <SkipLink href={`#${submitId}`}>{t("skip")}</SkipLink>
              <NamedRows named={named} kept={kept} against={against} />
            </section>
          ) : null}
        </div>
        <div className="mt-8 min-w-0 lg:mt-0">{fairness}</div>
      </div>
      {named.length > 0 ? (
        <div className="foot-bar-wide no-print sticky bottom-0 z-10 -mx-4 mt-8 flex flex-wrap items-center gap-2 border-t border-edge bg-paper px-4 py-3 md:-mx-6 md:gap-x-4 md:px-6">
          <SubmitButton id={submitId} pending={pending}>
            {t("submit", { count, number: number ? t("submitNumber", { number }) : "" })}
          </SubmitButton>
          {/* On a phone the way back stands at the head of the page: the bar keeps to one line. */}
          <ButtonLink variant="secondary" href={back} className="max-md:hidden">
            {t("back")}
          </ButtonLink>
          <p className="min-w-0 grow basis-80 text-base text-soft max-md:hidden">
            {t("means", { count, when: later ? "later" : "now" })}
          </p>
        </div>
      ) : null}
    </form>
  );
}

/** A name given once comes back as a text, several as a list. */
function keptOf(chosen: unknown): string[] {
  if (Array.isArray(chosen)) return chosen.filter((one) => typeof one === "string");
  return typeof chosen === "string" ? [chosen] : [];
}
