import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { SheetError } from "./grid";

/** What a reader of XML wants to hear of; names come without their prefix. */
export type XmlEvents = {
  open: (name: string, attributes: Record<string, string>) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Reads XML piece by piece. Nothing outside the file is ever fetched and no entity of its own is known, so a file cannot make
 * it grow. Throws `sheet-damaged`.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new StringDecoder("utf8");
  let fault: unknown;
  parser.on("error", (error) => (fault ??= error));
  parser.on("doctype", () => (fault ??= new Error("doctype")));
  parser.on("opentag", ({ name, attributes }) => events.open(local(name), plain(attributes)));
  parser.on("closetag", ({ name }) => events.close(local(name)));
  if (events.text) parser.on("text", events.text);
  for await (const piece of pieces) {
    parser.write(decoder.write(piece));
    if (fault) throw new SheetError("sheet-damaged");
  }
  parser.write(decoder.end()).close();
  if (fault) throw new SheetError("sheet-damaged");
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function plain(attributes: Record<string, string>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const name in attributes) named[local(name)] = attributes[name]!;
  return named;
}
