"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { UnitMatch } from "@/domain/units/queries.server";
import { Radios } from "../ui/controls";
import { Notice } from "../ui/notice";
import { Field, type FieldProps } from "../ui/field";

type UnitFieldProps = FieldProps & {
  /** Names of the three things sent: the words, the choice from the list, the part of a split unit. */
  names: { words: string; id: string; now: string };
  /** What was typed or chosen before. */
  value: { words: string; id: string };
  /** Whether only units that stand no more are offered. */
  formerOnly?: boolean;
  /** Units the server asks to choose among, when the words named several. */
  choices?: { id: string; name: string }[];
  /** The one unit of today that will be accepted, where only one is. */
  ownUnitId?: string;
  texts: {
    which: string;
    nowPartOf: (units: string) => string;
    /** Said instead of asking when no part of the chosen unit lies in the own one. */
    elsewhere?: (units: string) => string;
  };
};

/**
 * A unit by its old or new name, looked up accent-blind while typing (combobox with a listbox, after the ARIA
 * pattern). A split unit asks which of today's is meant. Without scripts the words are sent and looked up by the server.
 */
export function UnitField(props: UnitFieldProps) {
  const { names, value, formerOnly, choices = [], ownUnitId, texts, ...field } = props;
  const { id, label, hint, error } = field;
  const [text, setText] = useState(value.words);
  const [chosen, setChosen] = useState<{ id: string; parts: UnitMatch["successors"] }>({
    id: value.id,
    parts: choices,
  });
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const matches = useUnits(open ? text : "", formerOnly);
  const hidden = useRef<HTMLInputElement>(null);
  const parts = chosen.parts.length > 0 ? chosen.parts : choices;

  const isElsewhere = Boolean(ownUnitId) && parts.length > 0 && !parts.some((one) => one.id === ownUnitId);

  function choose(unit: UnitMatch) {
    setText(unit.label);
    setChosen({ id: unit.id, parts: unit.successors });
    setOpen(false);
    setActive(-1);
    // React sets the hidden value after this; a form that saves itself then hears of it.
    requestAnimationFrame(() => hidden.current?.dispatchEvent(new Event("input", { bubbles: true })));
  }

  function press(event: KeyboardEvent) {
    // The keys of a syllable still being composed are the input method's.
    if (event.nativeEvent.isComposing) return;
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
      <Field {...field}>
        <div className="relative">
          <input
            id={id}
            name={names.words}
            type="text"
            value={text}
            role="combobox"
            aria-expanded={open && matches.length > 0}
            aria-controls={`${id}-units`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-unit-${active}` : undefined}
            aria-describedby={
              [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined
            }
            aria-invalid={error ? true : undefined}
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value);
              setChosen({ id: "", parts: [] });
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={press}
            onBlur={() => setTimeout(() => setOpen(false), 150)}
            className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2"
          />
          <ul
            id={`${id}-units`}
            role="listbox"
            aria-label={typeof label === "string" ? label : undefined}
            hidden={!open || matches.length === 0}
            className="absolute z-10 mt-1 w-full rounded-lg border border-line bg-raised py-1 shadow-lg"
          >
            {matches.map((unit, at) => (
              <li
                key={unit.id}
                id={`${id}-unit-${at}`}
                role="option"
                aria-selected={at === active}
                onMouseDown={() => choose(unit)}
                className="cursor-pointer px-4 py-2 hover:bg-sand aria-selected:bg-sand"
              >
                {unit.label}
                {unit.successors.length > 0 ? (
                  <span className="block text-base text-soft">
                    {texts.nowPartOf(unit.successors.map((one) => one.name).join(", "))}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      </Field>
      <input ref={hidden} type="hidden" name={names.id} value={chosen.id} />
      {isElsewhere && texts.elsewhere ? (
        <Notice tone="warning" role="status">
          {texts.elsewhere(parts.map((one) => one.name).join(", "))}
        </Notice>
      ) : parts.length > 1 ? (
        <Radios
          id={names.now}
          label={texts.which}
          options={parts.map((one) => ({ value: one.id, label: one.name }))}
        />
      ) : null}
    </>
  );
}

/** Units matching `query`, asked a moment after the last key. */
function useUnits(query: string, formerOnly = false): UnitMatch[] {
  const [matches, setMatches] = useState<UnitMatch[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      if (query.trim().length < 1) return setMatches([]);
      const former = formerOnly ? "cu=1&" : "";
      const answer = await fetch(`/api/units?${former}q=${encodeURIComponent(query)}`, {
        signal: stop.signal,
      }).catch(() => null);
      if (answer?.ok) setMatches((await answer.json()) as UnitMatch[]);
    };
    const timer = setTimeout(() => void ask(), 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, formerOnly]);
  return matches;
}
