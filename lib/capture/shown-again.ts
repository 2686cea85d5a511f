import type { Capture } from '../model/capture.ts';
import { sameWord } from '../model/word-lists.ts';
import { blockText } from '../text/block-text.ts';
import { unnumbered } from '../text/placeholder.ts';
import { textsIn } from './map-capture.ts';
import { align } from './redact/align.ts';
import { foundOn } from './redact/found-on.ts';
import { placesOf } from './redact/word-places.ts';

/** Texts of an earlier reading of a page, those of them that the lesson has, and the placeholders that may stand for a word redacted by hand. */
export type Earlier = { texts: readonly string[]; quoted: readonly string[]; hidden: readonly string[] };

/** Every text of a capture, blocks of several parts as a whole, too, as they are quoted. */
export const wholeTextsIn = (capture: Capture): string[] => [
  ...textsIn(capture),
  ...capture.blocks.map(blockText),
  capture.source.address,
];

/** A rule or a list has redacted it here, too. */
const isRedacted = (original: string): boolean => unnumbered(original) === '[word]';

const stands = (word: string, text: string): boolean => placesOf(text, word, '').length > 0;

/** The words redacted by hand in earlier readings that a newer capture of the page shows; null where it does not tell one of them. */
export function shownAgain(capture: Capture, earlier: readonly Earlier[]): string[] | null {
  const page = new Set(wholeTextsIn(capture));
  const words: string[] = [];
  for (const reading of earlier) {
    for (const placeholder of reading.hidden) {
      const held = [...new Set(reading.texts)].filter((text) => text.includes(placeholder));
      const told = held.flatMap((text) => {
        const here = foundOn(page, text).filter((one) => one.placeholder === placeholder);
        return here.map(({ original }) => ({ text, original }));
      });
      const [word] = told.map(({ original }) => original);
      // A placeholder stands for one word, in any case; several were not told by what was redacted.
      if (word === undefined || new Set(told.map(({ original }) => sameWord(original))).size > 1) return null;
      if (isRedacted(word)) continue;
      if (!isSure(word, { page, reading, held, by: told.map(({ text }) => text) })) return null;
      words.push(word);
    }
  }
  return words;
}

type Signs = { page: ReadonlySet<string>; reading: Earlier; held: readonly string[]; by: readonly string[] };

/**
 * Whether what stands in the place of a placeholder is the word it stands for, and not one that was put there since. Two
 * places say so; one does where nothing that is quoted was edited and the word is new nowhere else.
 */
function isSure(word: string, { page, reading, held, by }: Signs): boolean {
  // The word was redacted wherever it stood.
  if (reading.texts.some((text) => stands(word, text))) return false;
  const places = new Set(by.filter((text) => !by.some((other) => other !== text && other.includes(text))));
  if (places.size > 1) return true;
  const all = [...page];
  const fitting = all.filter((text) => held.some((one) => align(text, one) !== null));
  return (
    reading.quoted.every((text) => all.some((one) => align(one, text) !== null)) &&
    all.every((text) => !stands(word, text) || fitting.some((one) => one.includes(text)))
  );
}
