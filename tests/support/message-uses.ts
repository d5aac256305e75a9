import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * Whether a sentence is asked for in one of `files`: by its key to the letter, or by a key made of a catalogue's words
 * (`state.${state}`), under one of the namespaces that the file opens.
 */
export function messageUses(files: string[]): (key: string) => boolean {
  const uses = files.map(usesIn);
  const exact = new Set(uses.flatMap((use) => use.keys));
  const made = [...new Set(uses.flatMap((use) => use.patterns))].map(
    (text) => new RegExp(`^${text.replaceAll(".", "\\.").replaceAll("*", ".+")}$`),
  );
  return (key) => exact.has(key) || made.some((pattern) => pattern.test(key));
}

function usesIn(file: string): { keys: string[]; patterns: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const namespaces = new Set([""]);
  const words: string[] = [];
  const templates: string[] = [];
  visit(source);
  const within = (text: string) => [...namespaces].map((space) => (space ? `${space}.${text}` : text));
  return {
    keys: words.flatMap(within),
    // What is made must have a word of its own and begin with one that stands, or it would be every key there is.
    patterns: templates
      .filter((text) => /[a-z]/i.test(text))
      .flatMap(within)
      .filter((text) => /^\w[\w.*-]*$/.test(text)),
  };

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) {
      words.push(node.text);
      if (opensNamespace(node)) namespaces.add(node.text);
    }
    if (ts.isTemplateExpression(node))
      templates.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("*"));
    ts.forEachChild(node, visit);
  }
}

/** `useTranslations("nomination")`, `{ locale, namespace: "nomination" }`, `typeof useTranslations<"nomination">`. */
function opensNamespace({ parent }: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === "namespace";
  if (ts.isLiteralTypeNode(parent)) return parent.parent.getText().includes("useTranslations<");
  return ts.isCallExpression(parent) && /^(use|get)Translations$/.test(parent.expression.getText());
}
