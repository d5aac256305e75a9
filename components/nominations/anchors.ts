import { columnOf, questionNames, questionOf } from "@/domain/nominations/questions/asked";

/** Ids of controls that are not called like their field: of a group the first choice, of the plain story its box. */
export const controlIds: Record<string, string> = {
  ...Object.fromEntries(
    questionNames.flatMap((name) => {
      const { control } = questionOf(name);
      const isGroup =
        control.as === "choice" ||
        control.as === "age" ||
        (control.as === "listed" && control.from === "campaigns");
      const field = columnOf(name) ?? name;
      return isGroup ? [[field, `${field}-1`]] : [];
    }),
  ),
  unitId: "unitId-1",
  storyText: "story",
};
