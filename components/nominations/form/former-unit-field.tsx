"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { UnitMatch } from "@/domain/units/queries.server";
import { Radios } from "../../ui/controls";
import { Field } from "../../ui/field";

type FormerUnitFieldProps = { id: string; label: string; error?: string };

/**
 * The former unit, looked up accent-blind while typing (combobox with a listbox, after the ARIA pattern). A split
 * unit asks which of today's is meant. Without scripts the words are sent and looked up by the server.
 */
export function FormerUnitField({ id, label, error }: FormerUnitFieldProps) {
  const t = useTranslations("nomination");
  const [text, setText] = useState(label);
  const [chosen, setChosen] = useState<{ id: string; successors: UnitMatch["successors"] }>({
    id,
    successors: [],
  });
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const matches = useFormerUnits(open ? text : "");
  const hidden = useRef<HTMLInputElement>(null);

  function choose(unit: UnitMatch) {
    setText(unit.label);
    setChosen({ id: unit.id, successors: unit.successors });
    setOpen(false);
    setActive(-1);
    // React sets the hidden value after this; the form's autosave then hears of it.
    requestAnimationFrame(() => hidden.current?.dispatchEvent(new Event("input", { bubbles: true })));
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Escape") return setOpen(false);
    if (!open || matches.length === 0) return;
    if (event.key === "ArrowDown") setActive((at) => (at + 1) % matches.length);
    else if (event.key === "ArrowUp") setActive((at) => (at <= 0 ? matches.length : at) - 1);
    else if (event.key === "Enter" && active >= 0) choose(matches[active]!);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Field id="formerUnitId" label={t("ask.formerUnit")} hint={t("hint.formerUnit")} error={error}>
        <div className="relative">
          <input
            id="formerUnitId"
            name="formerUnit"
            value={text}
            role="combobox"
            aria-expanded={open && matches.length > 0}
            aria-controls="former-units"
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `former-unit-${active}` : undefined}
            aria-describedby={error ? "formerUnitId-hint formerUnitId-error" : "formerUnitId-hint"}
            aria-invalid={error ? true : undefined}
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value);
              setChosen({ id: "", successors: [] });
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={press}
            onBlur={() => setTimeout(() => setOpen(false), 150)}
            className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2"
          />
          <ul
            id="former-units"
            role="listbox"
            aria-label={t("ask.formerUnit")}
            hidden={!open || matches.length === 0}
            className="absolute z-10 mt-1 w-full rounded-lg border border-line bg-raised py-1 shadow-lg"
          >
            {matches.map((unit, at) => (
              <li
                key={unit.id}
                id={`former-unit-${at}`}
                role="option"
                aria-selected={at === active}
                onMouseDown={() => choose(unit)}
                className="cursor-pointer px-4 py-2 hover:bg-sand aria-selected:bg-sand"
              >
                {unit.label}
                <span className="block text-base text-soft">
                  {t("nowPartOf", { units: unit.successors.map((one) => one.name).join(", ") })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </Field>
      <input ref={hidden} type="hidden" name="formerUnitId" value={chosen.id} readOnly />
      {chosen.successors.length > 1 ? (
        <Radios
          id="nowUnitId"
          label={t("ask.nowUnit")}
          options={chosen.successors.map((one) => ({ value: one.id, label: one.name }))}
        />
      ) : null}
    </>
  );
}

/** Former units matching `query`, asked a moment after the last key. */
function useFormerUnits(query: string): UnitMatch[] {
  const [matches, setMatches] = useState<UnitMatch[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      if (query.trim().length < 1) return setMatches([]);
      const answer = await fetch(`/api/units?cu=1&q=${encodeURIComponent(query)}`, {
        signal: stop.signal,
      }).catch(() => null);
      if (answer?.ok) setMatches(await answer.json());
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return matches;
}
