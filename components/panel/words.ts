const WORD = /[\p{L}\p{N}\p{M}_@.'’+-]+/gu;
const EDGE = /^[.'’+-]+|[.'’+-]+$/g;

/** The word that covers position `at` of a text, without punctuation around it; '' between words. */
export function wordAt(text: string, at: number): string {
  for (const match of text.matchAll(WORD)) {
    if (match.index <= at && at <= match.index + match[0].length) return match[0].replace(EDGE, '');
  }
  return '';
}

/** The words a selection covers, or the word its caret stands in. */
export const selectedWords = (text: string, start: number, end: number): string =>
  start === end ? wordAt(text, start) : text.slice(start, end).trim();

/** How often words stand in a text, whatever their case; 0 for no words. */
export const occurrences = (text: string, words: string): number =>
  words === '' ? 0 : text.toLowerCase().split(words.toLowerCase()).length - 1;
