import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }),
);

/** What the HTML standard does not allow in a page, one sentence each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return (
    results
      .flatMap((result) => result.messages)
      // React writes an empty action into every form that a server action takes, and offers no other. Browsers read it as
      // "this very address", which is where the action is taken: nothing a person or their device could stumble over.
      .filter(({ message }) => message !== 'Attribute "action" has invalid value ""')
      .map(({ ruleId, message }) => `${ruleId}: ${message}`)
  );
}
