import { createHash } from "node:crypto";

/**
 * Remembers what is typed before the page's scripts have come; `wakeForms` hands it to them. On pages with forms;
 * every policy names its hash.
 */
export const earlyWordsScript =
  'earlyWords=new Map;addEventListener("input",function(e){earlyWords&&earlyWords.set(e.target,e.target.value)},true)';

export const earlyWordsScriptSource = `'sha256-${createHash("sha256").update(earlyWordsScript).digest("base64")}'`;
