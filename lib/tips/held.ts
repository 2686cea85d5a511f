import { sameGroups } from './same-words.ts';

/** How far a page holds a term, 0 to 1. */
export type Held = (term: string) => number;

const SAME_MEANT = 0.6;
const SAME_ROOT = 0.6;
const IN_COMPOUND = 0.5;
/** A shorter beginning or end is shared by chance. */
const ROOT = 5;
const COMPOUND = 6;
/** The part of the longer word that the beginnings must share. */
const LIKE = 0.6;

function shared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const isKin = (a: string, b: string): boolean => {
  const same = shared(a, b);
  return same >= LIKE * Math.max(a.length, b.length) || same === Math.min(a.length, b.length);
};

const endsIn = (long: string, end: string): boolean =>
  end.length >= COMPOUND && long.length > end.length && long.endsWith(end);

const rootOf = (term: string): string => term.slice(0, ROOT);
const endOf = (term: string): string => term.slice(-ROOT);

function by(terms: Iterable<string>, keyOf: (term: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < ROOT) continue;
    const key = keyOf(term);
    const list = found.get(key);
    if (list === undefined) found.set(key, [term]);
    else list.push(term);
  }
  return found;
}

/**
 * Measures terms of a lesson against those of a page: one that stands there is held whole; in part one that means the same, has
 * the same root, or is the last part of a compound. Names with a digit are held whole or not at all.
 */
export function heldBy(terms: Iterable<string>, language: string | null): Held {
  const all = new Set(terms);
  const groups = new Set([...all].flatMap((term) => sameGroups(term, language)));
  const [roots, ends] = [by(all, rootOf), by(all, endOf)];
  const inPart = (term: string): number => {
    if (sameGroups(term, language).some((group) => groups.has(group))) return SAME_MEANT;
    if (term.length < ROOT || /\d/.test(term)) return 0;
    if ((roots.get(rootOf(term)) ?? []).some((other) => isKin(term, other))) return SAME_ROOT;
    const alike = ends.get(endOf(term)) ?? [];
    return alike.some((other) => endsIn(other, term) || endsIn(term, other)) ? IN_COMPOUND : 0;
  };
  const known = new Map<string, number>();
  return (term) => {
    if (all.has(term)) return 1;
    const found = known.get(term) ?? inPart(term);
    known.set(term, found);
    return found;
  };
}
