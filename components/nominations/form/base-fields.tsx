"use client";

import type { FieldErrors } from "@/domain/errors";
import type { Marks } from "@/domain/nominations/marks.server";
import { columnOf, questionsIn } from "@/domain/nominations/questions/asked";
import { sectionsOn, type PageId } from "@/domain/nominations/sections";

type BaseFieldsProps = {
  page: PageId;
  marks: Marks;
  /** What was sent before, by field's name. */
  sent: (field: string, otherwise: string) => string;
  /** Columns in which a newer answer was found: the form has been drawn with it, and sent once more it means to replace that. */
  newer: FieldErrors;
};

/** What the page read in its fields, for a form that is sent as a whole: the server then knows which of them were touched. */
export function BaseFields({ page, marks, sent, newer }: BaseFieldsProps) {
  const columns = sectionsOn(page)
    .flatMap(questionsIn)
    .flatMap((name) => columnOf(name) ?? []);
  const names = [...columns, "unitId", ...(columns.includes("story") ? ["storyText"] : [])];
  return names.map((name) => {
    const mark = marks[name] ?? "";
    const isNewer = name in newer || (name === "storyText" && "story" in newer);
    return (
      <input
        key={name}
        type="hidden"
        name={`base.${name}`}
        value={isNewer ? mark : sent(`base.${name}`, mark)}
      />
    );
  });
}
