import type { Capture } from '../model/capture.ts';
import { sameWord } from '../model/word-lists.ts';
import { unnumbered } from '../text/placeholder.ts';
import { textsIn } from './map-capture.ts';
import { foundOn } from './redact/found-on.ts';

/** Texts of an earlier reading of a page, and those of their placeholders that may stand for a word redacted by hand. */
export type Earlier = { texts: readonly string[]; hidden: readonly string[] };

/** A rule or a list has redacted it here, too. */
const isRedacted = (original: string): boolean => unnumbered(original) === '[word]';

/** The words redacted by hand in earlier readings that a newer capture of the page shows; null where it does not tell one of them. */
export function shownAgain(capture: Capture, earlier: readonly Earlier[]): string[] | null {
  const page = new Set([...textsIn(capture), capture.source.address]);
  const words: string[] = [];
  for (const { texts, hidden } of earlier) {
    for (const placeholder of hidden) {
      const here = texts.filter((text) => text.includes(placeholder)).flatMap((text) => foundOn(page, text));
      const mine = here.filter((one) => one.placeholder === placeholder).map(({ original }) => original);
      const [word] = mine;
      // A placeholder stands for one word, in any case; several were not told by what was redacted.
      if (word === undefined || new Set(mine.map(sameWord)).size > 1) return null;
      if (!isRedacted(word)) words.push(word);
    }
  }
  return words;
}
