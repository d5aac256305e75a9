import { createHash } from "node:crypto";

// React tells every large field once more what it was drawn with, and browsers then put the caret before its first letter, though the
// words are the same: what was marked to be typed over stayed, and the new words stood before it. No event tells of a selection in
// time: it comes after React where both wait.
const keepSelection =
  '(function(){var p=HTMLTextAreaElement.prototype,d=Object.getOwnPropertyDescriptor(p,"defaultValue");Object.defineProperty(p,"defaultValue",{configurable:true,enumerable:true,get:d.get,set:function(v){var w=this.value,s=this.selectionStart,e=this.selectionEnd;d.set.call(this,v);if(document.activeElement==this&&this.value==w)this.setSelectionRange(s,e)}})})();';

/**
 * Remembers what is typed before the page's scripts have come, and where the caret or the selection stands; `wakeForms`
 * hands it to them. On pages with forms; every policy names its hash.
 */
export const earlyWordsScript =
  keepSelection +
  'earlyWords=new Map;["input","select","keyup","click"].forEach(function(n){addEventListener(n,function(e){var t=e.target;if(earlyWords){if(n=="input")earlyWords.set(t,t.value);earlyWords.place=[t,t.selectionStart,t.selectionEnd]}},true)})';

export const earlyWordsScriptSource = `'sha256-${createHash("sha256").update(earlyWordsScript).digest("base64")}'`;
