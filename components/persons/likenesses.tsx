"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Likeness } from "@/domain/persons/found";
import type { Verdict } from "@/domain/persons/vocabulary";
import { localePath } from "@/messages/locales";
import { limitedWait } from "../ui/limited-wait";
import { useScripted } from "../ui/use-scripted";
import { likenessesId } from "./likenesses-id";

/** `line`: under a row of a list, where what is settled is not told again. */
type LikenessesProps = { nominationId: string; likenesses: Likeness[]; look?: "box" | "line" };

/** The surest stand open. */
const atOnce = 2;

/** Earlier occasions of the same person or body, with what to say of each: new deed, very person, another one. */
export function Likenesses({ nominationId, likenesses, look = "box" }: LikenessesProps) {
  const t = useTranslations("persons");
  const [said, setSaid] = useState<Record<string, Verdict>>({});
  const [failed, setFailed] = useState(false);
  const isLine = look === "line";
  const shown = likenesses.filter(
    (one) => said[keyOf(one)] !== "different" && !(isLine && one.judged === "new-deed"),
  );

  async function judge(one: Likeness, verdict: Verdict) {
    const answer = await fetch("/api/persons/likenesses", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ nominationId, other: one.of, verdict }),
      signal: limitedWait(),
    }).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) setSaid((before) => ({ ...before, [keyOf(one)]: verdict }));
  }

  const listed = (some: Likeness[]) => (
    <ul className="divide-y divide-line">
      {some.map((one) => (
        <li key={keyOf(one)} className={isLine ? "py-1" : "py-3 text-base"}>
          <Known one={one} />
          <Choices
            one={one}
            said={said[keyOf(one)] ?? one.judged}
            judge={(verdict) => void judge(one, verdict)}
          />
        </li>
      ))}
    </ul>
  );

  if (shown.length === 0) return failed ? <p role="status">{t("failed")}</p> : null;
  return (
    <section
      id={isLine ? undefined : likenessesId}
      tabIndex={-1}
      aria-label={t("before")}
      className={
        isLine
          ? "bg-gold-wash px-3 text-[0.8125rem] text-gold-deep md:[&_.touch-link]:min-h-0"
          : "mt-4 border border-line bg-raised px-4 py-3"
      }
    >
      {isLine ? null : <h3 className="font-sans text-base font-semibold">{t("before")}</h3>}
      {listed(shown.slice(0, atOnce))}
      {shown.length > atOnce ? (
        <details>
          <summary className="touch-link">{t("more", { count: shown.length - atOnce })}</summary>
          {listed(shown.slice(atOnce))}
        </details>
      ) : null}
      {failed ? <p role="status">{t("failed")}</p> : null}
    </section>
  );
}

const keyOf = ({ of }: Likeness) => `${of.source} ${of.id}`;

function Known({ one }: { one: Likeness }) {
  const t = useTranslations("persons");
  const stood = one.state ?? (one.form ? (one.form === "named" ? "named" : "recognised") : "story");
  const where = [one.year, one.unit, one.campaign, one.reference].filter(Boolean).join(" · ");
  return (
    <>
      <p>
        <strong>{t(`stood.${stood}`)}</strong>
        {where ? ` · ${where}` : ""}
      </p>
      <p>
        {one.name}
        {one.birthYear ? `, ${t("born", { year: one.birthYear })}` : ""}
        {one.deed ? `: ${t("deed", { deed: one.deed })}` : ""}
      </p>
      {one.grounds.length > 0 ? (
        <p className="text-soft">{one.grounds.map((ground) => t(`grounds.${ground}`)).join(", ")}</p>
      ) : null}
    </>
  );
}

type ChoicesProps = { one: Likeness; said: Verdict | null; judge: (verdict: Verdict) => void };

function Choices({ one, said, judge }: ChoicesProps) {
  const t = useTranslations("persons");
  const locale = useLocale();
  const scripted = useScripted();
  const choice = (verdict: Verdict, words: string) => (
    <button type="button" className="touch-link" onClick={() => judge(verdict)}>
      {words}
    </button>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {one.path ? (
        <a className="touch-link" href={localePath(locale, one.path)} target="_blank" rel="noreferrer">
          {t("look")}
        </a>
      ) : null}
      {said === "same" || said === "new-deed" ? <span>{t(`judged.${said}`)}</span> : null}
      {scripted && !said ? (
        <>
          {choice("new-deed", t("newDeed"))}
          {choice("same", t("isThem"))}
          {choice("different", t("notThem"))}
        </>
      ) : null}
    </div>
  );
}
