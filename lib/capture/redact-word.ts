import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Capture, Redaction } from '../model/capture.ts';
import { sameWord } from '../model/word-lists.ts';
import { mapWords } from './map-capture.ts';
import { type StringMap, stringsOf } from './redact/block-strings.ts';
import { countPlaceholders, createPlaceholders } from './redact/placeholders.ts';
import { moveMarks, type Replacement, replaceIn } from './redact/replace.ts';
import { wordSource } from './redact/word-pattern.ts';

/** Every place where the word stands as a whole word, in any case, outside of placeholders. */
function placesOf(text: string, word: string, placeholder: string): Replacement[] {
  if (word.trim() === '') return [];
  const pattern = new RegExp(`\\[[a-z]+-\\d+\\]|(?<word>${wordSource(word)})`, 'giu');
  return [...text.matchAll(pattern)]
    .filter((match) => match.groups?.word !== undefined)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, by: placeholder }));
}

/** The text with the word replaced wherever it stands as a whole word, in any case; placeholders are left alone. */
export const replaceWord = (text: string, word: string, placeholder: string): string =>
  replaceIn(text, placesOf(text, word, placeholder));

/**
 * A capture without a word the person wants out: in title, blocks, facts and coverage. Block ids stay, because drafts
 * point at them; the hash is new. A word that is nowhere changes nothing.
 */
export function redactWord(capture: Capture, word: string): Capture {
  const placeholder = createPlaceholders(wordsOf(capture)).for({
    kind: 'word',
    same: sameWord(word),
  });
  const map: StringMap = {
    text: (text) => replaceWord(text, word, placeholder),
    marked(text, marks) {
      const places = placesOf(text, word, placeholder);
      return { text: replaceIn(text, places), marks: moveMarks(marks, places) };
    },
  };
  const changed = mapWords(capture, map);
  const count = countPlaceholders(wordsOf(changed)).get(placeholder) ?? 0;
  if (count === 0) return capture;
  return { ...changed, redactions: recounted(changed, placeholder), hash: sha256(canonical(changed.blocks)) };
}

/** A word may have held other placeholders apart; every count is taken again. */
function recounted(capture: Capture, placeholder: string): Redaction[] {
  const counts = countPlaceholders(wordsOf(capture));
  const all: Redaction[] = [...capture.redactions, { placeholder, kind: 'word', count: 1 }];
  return all.flatMap((redaction) => {
    const count = counts.get(redaction.placeholder) ?? 0;
    return count === 0 ? [] : [{ ...redaction, count }];
  });
}

const wordsOf = ({ title, blocks, facts, version, coverage }: Capture): string[] => [
  title,
  ...stringsOf(blocks),
  ...facts.map(({ value }) => value),
  ...(version === null ? [] : [version]),
  ...coverage.notRead.flatMap(({ examples }) => examples),
];
