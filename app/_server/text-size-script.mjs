import { createHash } from "node:crypto";

/**
 * Puts the reader's text size on `<html>` before anything is drawn, so that nothing jumps; every policy
 * names its hash.
 */
export const textSizeScript =
  'try{var s=localStorage.getItem("co-chu");/^(-1|[123])$/.test(s)&&(document.documentElement.dataset.textSize=s)}catch(e){}';

export const textSizeScriptSource = `'sha256-${createHash("sha256").update(textSizeScript).digest("base64")}'`;
