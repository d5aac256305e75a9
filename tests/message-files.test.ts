import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { spokenValues } from "@/domain/history/spoken-values";
import { historyActions } from "@/domain/history/vocabulary";
import { locales } from "@/messages/locales";
import en from "@/messages/en";
import vi from "@/messages/vi";

type Words = { [key: string]: string | Words };

const files = locales.flatMap((locale) =>
  readdirSync(join("messages", locale))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join("messages", locale, name)),
);

/** Every key of a file, at whatever depth. */
const keysOf = (words: Words): string[] =>
  Object.entries(words).flatMap(([key, said]) => [key, ...(typeof said === "string" ? [] : keysOf(said))]);

test.each(files)("%s says nothing twice, and names nothing that cannot be asked for", (file) => {
  const text = readFileSync(file, "utf8");
  const keys = keysOf(JSON.parse(text) as Words);
  // A key written twice stands in the text twice, and is read once.
  expect(text.match(/^\s*"(?:[^"\\]|\\.)*":/gm)?.length).toBe(keys.length);
  expect(keys.filter((key) => key.includes("."))).toEqual([]);
});

test("no word of one file is another's too", () => {
  for (const [locale, all] of Object.entries({ vi, en })) {
    const names = files
      .filter((file) => file.startsWith(join("messages", locale)) && !file.endsWith("door.json"))
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, "utf8")) as Words));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(all).sort()).toEqual(names.sort());
  }
});

test("everything the history can tell of has its words", () => {
  for (const all of [vi, en] as unknown as {
    events: { actions: Record<string, Record<string, string>> };
  }[]) {
    const missing = historyActions.filter((action) => {
      const [noun, verb] = action.split(".") as [string, string];
      return !all.events.actions[noun]?.[verb];
    });
    expect(missing).toEqual([]);
  }
});

test("every value that the history says in words has its word", () => {
  for (const all of [vi, en] as unknown as { events: { values: Record<string, string> } }[])
    expect(spokenValues.filter((value) => !all.events.values[value])).toEqual([]);
});
