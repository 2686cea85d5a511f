import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Capture, Redaction } from '../model/capture.ts';
import type { Source } from '../model/source.ts';
import { sameWord } from '../model/word-lists.ts';
import { replacing } from './hand-words.ts';
import { mapWords } from './map-capture.ts';
import { stringsOf } from './redact/block-strings.ts';
import { countPlaceholders, createPlaceholders } from './redact/placeholders.ts';
import { replaceIn } from './redact/replace.ts';
import { mapSource } from './redact/source-strings.ts';
import { placesOf } from './redact/word-places.ts';

/** The text with the word replaced wherever it stands as a whole word, in any case; placeholders are left alone. */
export const replaceWord = (text: string, word: string, placeholder: string): string =>
  replaceIn(text, placesOf(text, word, placeholder));

/** The same for what a source says of its page. */
export const replaceWordIn = (source: Source, word: string, placeholder: string): Source =>
  mapSource(source, (text) => replaceWord(text, word, placeholder));

/**
 * A capture without a word the person wants out, in title, blocks, facts, coverage and the address, and what stands in its
 * place. Block ids stay, because drafts point at them; the hash is new. Null for a word that is nowhere.
 */
export function redactWord(capture: Capture, word: string): { capture: Capture; placeholder: string } | null {
  const placeholder = createPlaceholders(wordsOf(capture)).for({ kind: 'word', same: sameWord(word) });
  const mapped = mapWords(capture, replacing([{ word, placeholder }]));
  const changed = { ...mapped, source: replaceWordIn(capture.source, word, placeholder) };
  const count = countPlaceholders(wordsOf(changed)).get(placeholder) ?? 0;
  if (count === 0) return null;
  const clean = {
    ...changed,
    redactions: recounted(changed, placeholder),
    hash: sha256(canonical(changed.blocks)),
  };
  return { capture: clean, placeholder };
}

/** A word may have held other placeholders apart; every count is taken again. */
function recounted(capture: Capture, placeholder: string): Redaction[] {
  const counts = countPlaceholders(wordsOf(capture));
  const all: Redaction[] = [...capture.redactions, { placeholder, kind: 'word', count: 1, byHand: true }];
  return all.flatMap((redaction) => {
    const count = counts.get(redaction.placeholder) ?? 0;
    return count === 0 ? [] : [{ ...redaction, count }];
  });
}

const wordsOf = ({ title, source, blocks, facts, version, coverage }: Capture): string[] => [
  title,
  source.address,
  ...stringsOf(blocks),
  ...facts.map(({ value }) => value),
  ...(version === null ? [] : [version]),
  ...coverage.notRead.flatMap(({ examples }) => examples),
];
