"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, type KeyboardEvent } from "react";
import { localePath } from "@/messages/locales";

type Offer = { kind: "story" | "unit"; text: string; path: string };

/**
 * The input of the search box. While typing it offers titles and units that lead straight there (combobox with a
 * listbox, after the ARIA pattern); Enter without a choice searches, and without scripts it is a plain input.
 */
export function SuggestInput({ text: initial, locale }: { text: string; locale: string }) {
  const t = useTranslations("search");
  const [text, setText] = useState(initial);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const offers = useOffers(typed);
  const open = typed !== "" && offers.length > 0;

  function go(offer: Offer) {
    location.assign(localePath(locale, offer.path));
  }

  function press(event: KeyboardEvent) {
    if (!open) return;
    if (event.key === "Escape") setTyped("");
    else if (event.key === "ArrowDown") setActive((at) => (at + 1) % offers.length);
    else if (event.key === "ArrowUp") setActive((at) => (at <= 0 ? offers.length : at) - 1);
    else if (event.key === "Enter" && offers[active]) go(offers[active]);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative min-w-0 grow">
      <input
        id="q"
        name="q"
        type="search"
        maxLength={300}
        value={text}
        role="combobox"
        aria-expanded={open}
        aria-controls="q-offers"
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `q-offer-${active}` : undefined}
        aria-describedby="q-hint"
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => {
          setText(event.target.value);
          setTyped(event.target.value.trim());
          setActive(-1);
        }}
        onKeyDown={press}
        onBlur={() => setTimeout(() => setTyped(""), 150)}
        className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem] text-ink"
      />
      <ul
        id="q-offers"
        role="listbox"
        aria-label={t("suggestions")}
        hidden={!open}
        className="absolute z-10 mt-1 w-full rounded-lg border border-line bg-raised py-1 shadow-lg"
      >
        {offers.map((offer, at) => (
          <li
            key={offer.path}
            id={`q-offer-${at}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={() => go(offer)}
            className="cursor-pointer px-4 py-2 leading-snug hover:bg-sand aria-selected:bg-sand"
          >
            <span className="line-clamp-2">{offer.text}</span>
            <span className="block text-base text-soft">{t(offer.kind)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is offered for `query`, asked a moment after the last key. */
function useOffers(query: string): Offer[] {
  const [offers, setOffers] = useState<Offer[]>([]);
  useEffect(() => {
    if (query.length < 2) return setOffers([]);
    const stop = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(query)}`, {
        signal: stop.signal,
      }).catch(() => null);
      if (answer?.ok) setOffers((await answer.json()) as Offer[]);
    };
    const timer = setTimeout(() => void ask(), 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return offers;
}
