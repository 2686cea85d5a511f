import type { RedactionKind } from '../../model/capture.ts';

/** A stretch [start, end) of a text that must not be kept. `same` is what makes two of them the same original. */
export type Finding = { start: number; end: number; kind: RedactionKind; same: string };

// No pattern reaches over it from one text into the next.
export const BETWEEN = '\n\uFFFF\n';

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

// Known for certain; the others are guesses that a better one outdoes: a host behind a password looks like an e-mail.
const GOES_WHOLE: ReadonlySet<RedactionKind> = new Set(['secret', 'token', 'iban', 'card', 'word']);

/** Findings without overlaps, in reading order. */
export function settled(findings: readonly Finding[]): Finding[] {
  const byRank = [...findings].sort(
    (a, b) =>
      RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const finding of byRank) {
    const at = placeOf(kept, finding.start);
    const before = kept[at - 1];
    const after = kept[at];
    const isFree =
      (before === undefined || before.end <= finding.start) &&
      (after === undefined || finding.end <= after.start);
    if (isFree) kept.splice(at, 0, finding);
    else if (GOES_WHOLE.has(finding.kind)) {
      for (const part of uncovered(finding, kept)) kept.splice(placeOf(kept, part.start), 0, part);
    }
  }
  return kept;
}

/** The rest of what goes whole, whatever else was found in a part of it. */
function uncovered(finding: Finding, kept: readonly Finding[]): Finding[] {
  const parts: Finding[] = [];
  let at = finding.start;
  for (const { start, end } of kept) {
    if (end <= at || start >= finding.end) continue;
    if (start > at) parts.push({ ...finding, start: at, end: start });
    at = end;
  }
  return at < finding.end ? [...parts, { ...finding, start: at }] : parts;
}

/** How many of the findings, which are in order, start before the offset. */
function placeOf(sorted: readonly Finding[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
