import type { RedactionKind } from '../../model/capture.ts';

/** A stretch [start, end) of a text that must not be kept. `same` is what makes two of them the same original. */
export type Finding = { start: number; end: number; kind: RedactionKind; same: string };

/** Finds one class of things that must not be kept. */
export type Finder = (text: string) => Finding[];

/** A finder by pattern: the named group `it` is what is taken out, else the whole match. */
export function byPattern(
  kind: RedactionKind,
  pattern: RegExp,
  accepts: (it: string, match: RegExpExecArray) => boolean = () => true,
): Finder {
  const indexed = new RegExp(pattern.source, [...new Set(`${pattern.flags}dg`)].join(''));
  return (text) => {
    const found: Finding[] = [];
    for (const match of text.matchAll(indexed)) {
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      const it = text.slice(start, end);
      if (it !== '' && accepts(it, match)) found.push({ start, end, kind, same: it });
    }
    return found;
  };
}

// What reveals more wins where findings overlap.
const RANK: readonly RedactionKind[] = [
  'secret',
  'token',
  'iban',
  'card',
  'email',
  'phone',
  'address',
  'person',
  'word',
];

/** Findings without overlaps, in reading order. */
export function settled(findings: readonly Finding[]): Finding[] {
  const byRank = [...findings].sort(
    (a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || b.end - b.start - (a.end - a.start),
  );
  const kept: Finding[] = [];
  for (const finding of byRank) {
    if (kept.every(({ start, end }) => finding.end <= start || finding.start >= end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
