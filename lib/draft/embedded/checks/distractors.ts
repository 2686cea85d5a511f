import { absolute, vague } from '../../../rules/cue-words.ts';
import type { Pack } from '../../../text/pack.ts';

import { countWords, likeness } from '../unit.ts';

/** Above this, two options could both be right. */
export const TOO_LIKE = 0.45;

/** Above this, an option only says the scenario again. */
const ECHO = 0.7;

const SHORTER = 0.45;
const LONGER = 2.2;

/** Some words more give nothing away, however short the key is. */
const FEW_WORDS = 6;

/** True when an option is about as long as the key. */
export const sameLength = (key: string, option: string): boolean => {
  const [right, wrong] = [countWords(key), countWords(option)];
  const ratio = wrong / Math.max(1, right);
  return ratio >= SHORTER && (ratio <= LONGER || wrong - right <= FEW_WORDS);
};

/** True when a text holds a word that gives an option away or makes it unclear. */
export const cued = (text: string, pack: Pack): boolean => absolute(text, pack) || vague(text, pack);

/**
 * The two options that fit beside a key: unlike the key and each other, of like length; those that share words with the
 * scenario first, so that the key is not the only one that does.
 */
export function pickTwo<T extends { text: string }>(
  key: string,
  scenario: string,
  candidates: readonly T[],
  keysOf: (text: string) => ReadonlySet<string>,
): [T, T] | null {
  const asked = keysOf(scenario);
  const right = keysOf(key);
  const fit = candidates
    .map((candidate, index) => ({ candidate, index, stems: keysOf(candidate.text) }))
    .filter(({ candidate, stems }) => sameLength(key, candidate.text) && likeness(stems, right) < TOO_LIKE)
    .map((item) => ({ ...item, near: likeness(item.stems, asked) }))
    .filter(({ near }) => near < ECHO)
    .sort((a, b) => b.near - a.near || a.index - b.index);
  for (const [index, first] of fit.entries()) {
    const second = fit.slice(index + 1).find(({ stems }) => likeness(stems, first.stems) < TOO_LIKE);
    if (second !== undefined) return [first.candidate, second.candidate];
  }
  return null;
}
