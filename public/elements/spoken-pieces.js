// @ts-check
/**
 * Text cut into what a speaking voice is given at once: sentences, long ones at a word. Voices fall silent in long
 * texts, and "pause" is only dependable between pieces. A stop inside a number ("18.377") ends nothing.
 * @param {string} text
 * @returns {{ words: string, at: number }[]} `at`: where its words begin in the text.
 */
export function spokenPieces(text) {
  const pieces = text.matchAll(/\S(?:[^.!?…\n]|[.!?…](?=\S)){0,239}[.!?…]*(?=\s|$)/gu);
  return [...pieces].map(({ 0: words, index }) => ({ words, at: index }));
}
