import type { Capture } from '../model/capture.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { sameWord } from '../model/word-lists.ts';
import { textsIn } from './map-capture.ts';
import type { StringMap } from './redact/block-strings.ts';
import { foundOn } from './redact/found-on.ts';
import { moveMarks, replaceIn } from './redact/replace.ts';
import { placesOf } from './redact/word-places.ts';

/** A word the person redacted by hand, and its placeholder: only ever in memory, never to be stored. */
export type HandWord = { word: string; placeholder: string };

export const hasHandWords = ({ redactions }: Capture): boolean => redactions.some(({ byHand }) => byHand);

/**
 * The words that were redacted by hand, as the texts of their page tell them. Problem: `restore-refused` where the page
 * does not tell one of them any more; to go on would let it back in.
 */
export function handWordsOn(texts: ReadonlySet<string>, capture: Capture): Result<HandWord[]> {
  const kept = [...new Set([...textsIn(capture), capture.source.address])];
  const words: HandWord[] = [];
  for (const { placeholder, byHand } of capture.redactions) {
    if (byHand !== true) continue;
    const here = kept.filter((text) => text.includes(placeholder)).flatMap((text) => foundOn(texts, text));
    const forms = here.filter((one) => one.placeholder === placeholder).map(({ original }) => original);
    if (forms.length === 0) return fail({ kind: 'restore-refused', why: 'changed' });
    const unique = new Map(forms.map((word) => [sameWord(word), word]));
    words.push(...[...unique.values()].map((word) => ({ word, placeholder })));
  }
  return ok(words);
}

/** Replaces words wherever they stand, marks moved along. */
export const replacing = (words: readonly HandWord[]): StringMap => ({
  text: (text) => words.reduce((before, one) => replaceIn(before, placesIn(before, one)), text),
  marked: (text, marks) =>
    words.reduce(
      (before, one) => {
        const places = placesIn(before.text, one);
        return { text: replaceIn(before.text, places), marks: moveMarks(before.marks, places) };
      },
      { text, marks: [...marks] },
    ),
});

const placesIn = (text: string, { word, placeholder }: HandWord) => placesOf(text, word, placeholder);
