import { formatDate } from "../../time/dates";
import type { ConsentChannel, ConsentGiver } from "../../consent/vocabulary";
import type { NominationContent } from "../content";
import type { questions } from "./catalogue";
import { questionOf, type QuestionName } from "./asked";

/** One line of an answer; `id` tells two things with the same words apart. */
export type Line = { id: string; text: string };

type Choices = Extract<
  (typeof questions)[QuestionName]["control"],
  { as: "choice" }
>["choices"][number]["text"];

/** The words an answer's text needs, as keys under `nomination` in the messages. */
export type AnswerWord =
  | Choices
  | `ageGroup.${"adult" | "minor" | "under-7"}`
  | `channel.${ConsentChannel}`
  | `giver.${ConsentGiver}`
  | "noAlt";

/** Any answer as lines of words, none where nothing was answered: for pages, sheets and papers alike. */
export function answerLines(
  content: NominationContent,
  name: QuestionName,
  say: (word: AnswerWord) => string,
): Line[] {
  const { control } = questionOf(name);
  switch (control.as) {
    case "age":
      return one(content.ageGroup ? say(`ageGroup.${content.ageGroup}`) : null);
    case "figures":
      return each(content.figures.map(({ value, label }) => `${value} ${label}`));
    case "photos":
      return content.photos.map(({ id, alt, caption, credit }) => ({
        id,
        text: [alt || say("noAlt"), caption, credit].filter(Boolean).join(" · "),
      }));
    case "papers":
      return content.attachments.map(({ id, fileName }) => ({ id, text: fileName }));
    case "consents":
      return each(
        content.consents.map(
          ({ channel, giver, giverName, givenOn }) =>
            `${say(`channel.${channel}`)}: ${giverName} (${say(`giver.${giver}`)}), ${formatDate(givenOn)}`,
        ),
      );
    default:
      return one(answerText(name, content[name], say));
  }
}

/** A single answer as its words; null where there is none. */
export function answerText(
  name: QuestionName,
  value: unknown,
  say: (word: AnswerWord) => string,
): string | null {
  const { control } = questionOf(name);
  if (control.as === "choice") {
    const chosen = control.choices.find((choice) => choice.value === value);
    return chosen ? say(chosen.text as Choices) : null;
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

const one = (text: string | null): Line[] => (text ? [{ id: text, text }] : []);
const each = (texts: string[]): Line[] => [...new Set(texts)].map((text) => ({ id: text, text }));
