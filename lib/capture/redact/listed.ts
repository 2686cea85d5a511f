import type { RedactionKind } from '../../model/capture.ts';
import { sameWord } from '../../model/word-lists.ts';
import type { Finder, Finding } from './finding.ts';
import { wordSource } from './word-pattern.ts';

/** Finds the words a person always wants replaced, the longest first. */
export function alwaysFinder(words: readonly string[]): Finder {
  const wanted = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return () => [];
  const pattern = new RegExp(wanted.map(wordSource).join('|'), 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: it, index }): Finding => {
      return { start: index, end: index + it.length, kind: 'word', same: sameWord(it) };
    });
}

// A secret stays one, whatever a list says.
const CAN_STAY: ReadonlySet<RedactionKind> = new Set(['email', 'phone', 'address', 'person']);

/** Whether a finding is to be replaced although the person listed words that are never to be. */
export function neverFilter(words: readonly string[]): (finding: Finding, text: string) => boolean {
  const kept = new Set(words.map(sameWord));
  return ({ kind, start, end }, text) => !CAN_STAY.has(kind) || !kept.has(sameWord(text.slice(start, end)));
}
