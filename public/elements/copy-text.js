// @ts-check

/**
 * Copies a text, and tells whether the browser let it. Without https there is no clipboard to write to, and some refuse it:
 * the old way copies what is selected, and what stays selected can be copied by hand.
 *
 * @param {string} text
 * @param {() => void} select Selects the same text on the page.
 * @returns {Promise<boolean>}
 */
export async function copyText(text, select) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return document.execCommand("copy");
  }
}
