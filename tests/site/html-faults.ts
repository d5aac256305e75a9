import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }),
);

/** What html-validate recommends beside the standard, but for how React spells and what the portal does on purpose. */
const recommending = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      "void-style": "off",
      "attr-case": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "valid-id": ["error", { relaxed: true }],
      // Tables that phones show as cards are none to screen readers without their roles.
      "no-redundant-role": "off",
      // What a combobox offers while somebody types, after the ARIA pattern; no select can be typed into.
      "prefer-native-element": ["error", { exclude: ["listbox"] }],
      // A story's title is its deed, as long as that is.
      "long-title": "off",
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button"] }],
    },
  }),
);

/** What the HTML standard does not allow in a page, one sentence each. */
export const htmlFaults = (html: string): Promise<string[]> => faultsBy(validator, html);

/** The same with what is recommended. */
export const recommendedFaults = (html: string): Promise<string[]> => faultsBy(recommending, html);

async function faultsBy(judge: HtmlValidate, html: string): Promise<string[]> {
  const { results } = await judge.validateString(html);
  return (
    results
      .flatMap((result) => result.messages)
      // React writes an empty action into every form that a server action takes, and offers no other. Browsers read it as
      // "this very address", which is where the action is taken: nothing a person or their device could stumble over.
      .filter(({ message }) => message !== 'Attribute "action" has invalid value ""')
      .map(({ ruleId, message }) => `${ruleId}: ${message}`)
  );
}
