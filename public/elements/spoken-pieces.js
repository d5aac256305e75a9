// @ts-check
/**
 * Text cut into what a speaking voice is given at once: sentences, long ones at a word. Voices fall silent in long
 * texts, and "pause" is only dependable between pieces. A stop inside a number ("18.377") ends nothing.
 * @param {string} text
 * @returns {string[]}
 */
export function spokenPieces(text) {
  return text.match(/\S(?:[^.!?…\n]|[.!?…](?=\S)){0,239}[.!?…]*(?=\s|$)/gu) ?? [];
}
