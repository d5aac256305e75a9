import { columnOfField, onlyFields, type Fields } from "@/domain/nominations/fields";
import { formDataToObject } from "../../ui/form-data";

/** What the form says of itself; no answers. */
const ownNames = ["account", "id", "section", "version", "base", "theirs"];

/** The answers as the form has them now. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const all = formDataToObject(new FormData(form));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !ownNames.includes(name)));
}

/** The answers as the form was drawn, whatever has been typed since. */
export function drawnFields(form: HTMLFormElement): Fields {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return fieldsOf(copy);
}

/** The fields that say something else than the server is known to have; a field drawn only since is measured by that. */
export function touchedFields(form: HTMLFormElement, known: Fields): Fields {
  const now = fieldsOf(form);
  const isNew = Object.keys(now).some((name) => !(name in known));
  const measure = isNew ? { ...drawnFields(form), ...known } : known;
  const touched = Object.keys(now).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(measure[name]),
  );
  return onlyFields(now, touched.map(columnOfField));
}

/** The columns that these fields answer. */
export const columnsIn = (fields: Fields): string[] => [...new Set(Object.keys(fields).map(columnOfField))];
