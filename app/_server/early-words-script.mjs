import { createHash } from "node:crypto";

/**
 * Remembers what is typed before the page's scripts have come, and where the caret or the selection stands; `wakeForms`
 * hands it to them. On pages with forms; every policy names its hash.
 */
export const earlyWordsScript =
  'earlyWords=new Map;["input","select","keyup","click"].forEach(function(n){addEventListener(n,function(e){var t=e.target;if(earlyWords){if(n=="input")earlyWords.set(t,t.value);earlyWords.place=[t,t.selectionStart,t.selectionEnd]}},true)})';

export const earlyWordsScriptSource = `'sha256-${createHash("sha256").update(earlyWordsScript).digest("base64")}'`;
