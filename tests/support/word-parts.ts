import { openArchive } from "@/domain/sheets/archive";
import { withFile } from "./sheet-files";

/** A part of a Word file as its XML, such as "word/document.xml"; "" where there is none. */
export function partOf(file: Buffer, name: string): Promise<string> {
  return withFile("giay-to.docx", file, async (path) => {
    const archive = await openArchive(path);
    const pieces: Buffer[] = [];
    for await (const piece of (await archive.open(name)) ?? []) pieces.push(piece);
    archive.close();
    return Buffer.concat(pieces).toString("utf8");
  });
}

const unescaped: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of each paragraph, in their order, those without any left out. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split("</w:p>")
    .map((part) =>
      [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text!.replace(/&(\w+);/g, (_all, name: string) => unescaped[name]!))
        .join(""),
    )
    .filter(Boolean);
}
