import type { RedactionKind } from '../../model/capture.ts';
import { sameWord } from '../../model/word-lists.ts';
import { BETWEEN, type Finder, type Finding } from './finding.ts';
import { wordSource } from './word-pattern.ts';
import { addressSource, isAddress, restOf } from './word-places.ts';

/** Finds the words a person always wants replaced, the longest first; an address writes them in its own way. */
export function alwaysFinder(words: readonly string[]): Finder {
  const wanted = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return () => [];
  const pattern = new RegExp(wanted.map(wordSource).join('|'), 'giu');
  const inWords = (text: string): Finding[] =>
    [...text.matchAll(pattern)].map((match) => at(match, match[0]));
  const inAddress = addressSearch(wanted);
  return (whole) => {
    let start = 0;
    return whole.split(BETWEEN).flatMap((text) => {
      const from = start;
      start += text.length + BETWEEN.length;
      const found = isAddress(text)
        ? [...inAddress(text), ...inWords(text).filter(({ end }) => end > restOf(text))]
        : inWords(text);
      return found.map((finding) => ({ ...finding, start: finding.start + from, end: finding.end + from }));
    });
  };
}

const at = ({ 0: it, index }: RegExpExecArray, word: string): Finding => {
  return { start: index, end: index + it.length, kind: 'word', same: sameWord(word) };
};

function addressSearch(wanted: readonly string[]): (address: string) => Finding[] {
  const each = wanted.map((word) => ({ word, pattern: new RegExp(addressSource(word.trim()), 'giu') }));
  const any = new RegExp(each.map(({ pattern }) => pattern.source).join('|'), 'iu');
  return (address) =>
    any.test(address)
      ? each
          .flatMap(({ word, pattern }) => [...address.matchAll(pattern)].map((match) => at(match, word)))
          .filter(({ start }) => start >= restOf(address))
      : [];
}

// A secret stays one, whatever a list says.
const CAN_STAY: ReadonlySet<RedactionKind> = new Set(['email', 'phone', 'address', 'person']);

/** Whether a finding is to be replaced although the person listed words that are never to be. */
export function neverFilter(words: readonly string[]): (finding: Finding, text: string) => boolean {
  const kept = new Set(words.map(sameWord));
  return ({ kind, start, end }, text) => !CAN_STAY.has(kind) || !kept.has(sameWord(text.slice(start, end)));
}
