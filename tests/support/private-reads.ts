import { readFileSync } from "node:fs";
import ts from "typescript";

/** An exported function that is handed a nomination's id as text; `first` is its first parameter as it is written. */
export type NominationFunction = { name: string; first: string };

/** Rooms where a bare `id` is a nomination's, or of what belongs to one. */
const roomsOfNominations = /^domain\/(nominations|consent|attachments)\//;

/** The exported functions of a file that take a nomination's bare id. */
export function nominationParameters(file: string, text = readFileSync(file, "utf8")): NominationFunction[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const bare = (type: string, name: string) =>
    type === "string" && (name === "nominationId" || (name === "id" && roomsOfNominations.test(file)));
  return exportedFunctions(source).flatMap(({ name, parameters }) => {
    const takes = parameters.some(
      (one) =>
        bare(one.type?.getText() ?? "", one.name.getText()) ||
        (one.type && ts.isTypeLiteralNode(one.type)
          ? one.type.members.some(
              (member) =>
                ts.isPropertySignature(member) && bare(member.type?.getText() ?? "", member.name.getText()),
            )
          : false),
    );
    return takes ? [{ name, first: parameters[0]!.getText() }] : [];
  });
}

function exportedFunctions(source: ts.SourceFile) {
  const isExported = (node: ts.HasModifiers) =>
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && isExported(statement))
      return [{ name: statement.name!.text, parameters: [...statement.parameters] }];
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), parameters: [...initializer.parameters] }]
        : [],
    );
  });
}
