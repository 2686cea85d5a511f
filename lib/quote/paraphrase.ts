import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { type FindOptions, items } from './guard.ts';

const RECALL = 0.6;

const MIN_STEM = 3;

/** "don't" and "cannot" as the two words they are. */
function spelled(word: string): string[] {
  if (word === 'cannot') return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  const verb = /^(\p{L}+)n't$/u.exec(word)?.[1];
  if (verb === undefined) return [word];
  return [verb === 'ca' ? 'can' : verb === 'sha' ? 'shall' : verb, 'not'];
}

const wordsOf = (text: string): string[] =>
  tokens(text)
    .filter(({ kind }) => kind === 'word')
    .flatMap((token) => spelled(token.text.toLowerCase()));

/** The words that decide which way a statement points, sorted: how often each stands there counts too. */
function polarity(text: string, pack: Pack): string {
  const turning = wordsOf(text).filter(
    (word) => pack.negations.has(word) || pack.modals.has(word) || pack.pivots.has(word),
  );
  return turning.sort().join(' ');
}

const contentWords = (text: string, pack: Pack): string[] => [
  ...new Set(wordsOf(text).filter((word) => !pack.stopWords.has(word) && !pack.modals.has(word))),
];

const stems = (list: readonly string[], pack: Pack): Set<string> => new Set(list.map(pack.stem));

/** "uninstall" beside "install", "decrease" beside "increase": one root under two beginnings. */
function opposite(a: string, b: string, prefixes: readonly string[]): boolean {
  const roots = (word: string): string[] => [
    word,
    ...prefixes
      .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= MIN_STEM)
      .map((prefix) => word.slice(prefix.length)),
  ];
  const others = new Set(roots(b));
  return a !== b && roots(a).some((root) => others.has(root));
}

/** Numbers with the word they count, names and code of a text, in order: what may be left out but never made up or swapped. */
function fixedParts(text: string, pack: Pack, options: FindOptions): string[] {
  const all = items(normalise(text).text, options);
  const parts = all.map(({ key, guarded, unit }, index) => {
    const next = all[index + 1]?.key ?? '';
    if (!guarded || unit) return null;
    return /\d$/.test(key) && !pack.stopWords.has(next) ? `${key} ${pack.stem(next)}` : key;
  });
  return parts.filter((part) => part !== null);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const key of part) {
    const found = whole.indexOf(key, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const CAPITAL = /^\p{Lu}/u;

/** A capitalised word that the quote does not have and that no sentence beginning explains. */
function hasNovelName(claim: string, quoted: ReadonlySet<string>, pack: Pack): boolean {
  let before: Token | undefined;
  for (const token of tokens(claim)) {
    const lower = token.text.toLowerCase();
    const begins = before === undefined || /[.!?]/.test(before.text);
    const explained =
      pack.stopWords.has(lower) || quoted.has(pack.stem(lower)) || (begins && pack.imperatives.has(lower));
    if (token.kind === 'word' && CAPITAL.test(token.text) && !explained) return true;
    before = token;
  }
  return false;
}

/**
 * True when a claim in other words keeps to its quote by every rule code can check: content-word recall of 0.6, the same
 * negations, modals and turning words, nothing made up, no opposite. It is never proof that the quote implies the claim.
 */
export function keepsTo(claim: string, quote: string, pack: Pack, options: FindOptions): boolean {
  const said = contentWords(claim, pack);
  const quoted = stems(contentWords(quote, pack), pack);
  const novel = [...stems(said, pack)].filter((stem) => !quoted.has(stem));
  const recall = said.length === 0 ? 0 : 1 - novel.length / stems(said, pack).size;
  return (
    recall >= RECALL &&
    polarity(claim, pack) === polarity(quote, pack) &&
    isSubsequence(fixedParts(claim, pack, options), fixedParts(quote, pack, options)) &&
    !hasNovelName(claim, quoted, pack) &&
    !novel.some((stem) => [...quoted].some((known) => opposite(stem, known, pack.oppositePrefixes)))
  );
}
