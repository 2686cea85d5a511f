import { type Fit, fitOf, NO_FIT, pageHolds, toldBy } from './measure.ts';
import type { Posting, Postings, TipEntry } from './postings.ts';
import type { QueryTerm, TipQuery } from './query.ts';
import { best, type Scored, saturated, scoresOf, type Weighed, withMore } from './score.ts';

/** Why a lesson was found: a term of the page it shares, or a mark matched whole. */
export type Reason =
  | { kind: 'page' | 'space' | 'error'; said: string }
  | { kind: 'word'; said: string; where: QueryTerm['where']; fact?: string };

/**
 * A lesson that fits a page. `match` is its score by words in parts of what its own title as a page would get, a short one as if it were longer; `rare` counts the
 * shared terms few lessons have; `fit` is measured for the best alone. `few` is nearer to 1 the fewer lessons there are.
 */
export type Ranked = {
  lesson: string;
  entry: TipEntry;
  score: number;
  match: number;
  rare: number;
  fit: Fit;
  few: number;
  marks: readonly Reason['kind'][];
  reasons: readonly Reason[];
};

/** So many entries of lists are read for a page, those of the terms that tell most first: all of few lessons, of many not the commonest terms'. */
const MOST_POSTINGS = 20_000;
/** Asking for a list takes as long as reading so many entries of one. */
const ASKING = 160;
/** So many of the best by what was read are gone through for those that may be shown, and for so many of these the rest is looked up. */
const LOOKED_AT = 128;
const LOOKED_UP = 32;
/** More than are ever shown. */
const CANDIDATES = 16;
const MARK_SCORE = { page: 12, space: 0.6, error: 5 } as const;
/** A term that no more than this part of all lessons holds is rare. */
const RARE_PART = 0.06;
const RARE_LEAST = 3;
/** What a page weighs a title's words by. */
const AS_TITLE = 3;
const TITLE_WEIGHT = 4;
/** A title of fewer terms counts as one of so many: beside one of two words, any few of a long body would be a match. */
const TITLE_TERMS = 6;
const MOST_REASONS = 4;
/** More than are ever shown; each costs looking up all its words. */
const MEASURED = 6;
/** Among so many lessons a second that fits is as likely as not. */
const FEW = 10;

type Told = QueryTerm & { idf: number; rare: boolean; holders: number };

/** What the best gain in rank by how much of them the page says, as a power of e; the least there is for those not measured. */
const gainOf = ({ cue, mass, unnamed }: Fit): number => cue + mass / 2 - UNNAMED * unnamed;
const UNNAMED = 0.3;
const LEAST_GAIN = Math.exp(-UNNAMED);

const idfOf = (size: number, holders: number): number =>
  Math.log(1 + (size - holders + 0.5) / (holders + 0.5));

const kindOf = (mark: string) => mark.slice(0, mark.indexOf(':')) as keyof typeof MARK_SCORE;

const byWorth = (a: Told, b: Told): number =>
  b.idf * Math.sqrt(b.weight) - a.idf * Math.sqrt(a.weight) || (a.term < b.term ? -1 : 1);

/** The terms that tell most; what nobody holds tells nothing. */
async function telling(terms: readonly QueryTerm[], postings: Postings, size: number): Promise<Told[]> {
  const counts = await postings.counts(terms.map(({ term }) => term));
  const rareAt = Math.max(RARE_LEAST, size * RARE_PART);
  const known = terms.flatMap((term, at) => {
    const holders = counts[at] ?? 0;
    return holders === 0 ? [] : [{ ...term, holders, idf: idfOf(size, holders), rare: holders <= rareAt }];
  });
  return known.sort(byWorth);
}

/** The lists that are read whole; what does not fit makes way for what does. */
function fitting(terms: readonly Told[], most: number): Told[] {
  let left = most;
  return terms.filter(({ holders }) => {
    if (holders + ASKING > left) return false;
    left -= holders + ASKING;
    return true;
  });
}

type Lists = ReadonlyMap<string, Posting>;

const asLists = (query: TipQuery, terms: readonly Told[], lists: Lists): Weighed[] => [
  ...terms.flatMap(({ term, weight, idf }) => {
    const list = lists.get(term);
    return list === undefined ? [] : [{ list, by: Math.sqrt(weight) * idf, whole: false }];
  }),
  ...query.marks.flatMap(({ mark }) => {
    const list = lists.get(mark);
    return list === undefined ? [] : [{ list, by: MARK_SCORE[kindOf(mark)], whole: true }];
  }),
];

type Open = Scored & { entry: TipEntry };

/** The best so many that may be shown, with what is known of them; no more is read than it takes to find them. */
async function openOf(
  found: readonly Scored[],
  postings: Postings,
  isOpen: (entry: TipEntry) => boolean,
  most: number,
): Promise<Open[]> {
  const open: Open[] = [];
  for (let at = 0; at < found.length && open.length < most; ) {
    const some = found.slice(at, at + most - open.length);
    const entries = await postings.documents(some.map(({ doc }) => doc));
    for (const [n, one] of some.entries()) {
      const entry = entries[n];
      if (entry !== undefined && isOpen(entry)) open.push({ ...one, entry });
    }
    at += some.length;
  }
  return open;
}

type Found = { open: readonly Open[]; lists: Lists };

/** The best for a page that may be shown, with all lists as far as they say something of these. */
async function bestFor(
  query: TipQuery,
  terms: readonly Told[],
  postings: Postings,
  isOpen: (entry: TipEntry) => boolean,
  most: number,
): Promise<Found> {
  const whole = fitting(terms, most);
  const lists = await postings.find([
    ...whole.map(({ term }) => term),
    ...query.marks.map(({ mark }) => mark),
  ]);
  const first = best(scoresOf(asLists(query, whole, lists)), LOOKED_AT);
  if (whole.length === terms.length)
    return { open: await openOf(first, postings, isOpen, CANDIDATES), lists };
  const isWhole = new Set(whole);
  const others = terms.filter((term) => !isWhole.has(term));
  const open = await openOf(first, postings, isOpen, LOOKED_UP);
  const more = await postings.among(
    others.map(({ term }) => term),
    open.map(({ doc }) => doc),
  );
  const found = withMore(open, asLists({ ...query, marks: [] }, others, more));
  return { open: found.slice(0, CANDIDATES), lists: new Map([...lists, ...more]) };
}

/** What of the page's terms or marks each document holds, in the order of the page. */
function sharedBy<T>(
  docs: readonly number[],
  items: readonly T[],
  listOf: (item: T) => Posting | undefined,
): T[][] {
  const places = new Map(docs.map((doc, at) => [doc, at]));
  const shared = docs.map((): T[] => []);
  for (const item of items) {
    const held = listOf(item)?.docs ?? [];
    for (let at = 0; at < held.length; at++) {
      const place = places.get(held[at] as number);
      if (place !== undefined) shared[place]?.push(item);
    }
  }
  return shared;
}

/** What to tell a person: marks first, then the words that counted most. */
function reasonsOf(terms: readonly Told[], marks: readonly Reason[]): Reason[] {
  const words = terms
    .filter(({ rare, where }) => rare || where === 'fact')
    .map(
      ({ said, where, fact }): Reason => ({
        kind: 'word',
        ...{ said, where },
        ...(fact === undefined ? {} : { fact }),
      }),
    );
  return [...marks, ...words].slice(0, MOST_REASONS);
}

/**
 * The lessons that fit a page, best first: BM25F over the page's terms, and marks beside it. Reads only what the terms
 * name, and of the commonest only what concerns the best. `isOpen` leaves out what may not be shown; `most` is how many entries of
 * lists are read.
 */
export async function rank(
  query: TipQuery,
  postings: Postings,
  isOpen: (entry: TipEntry) => boolean = () => true,
  most = MOST_POSTINGS,
): Promise<Ranked[]> {
  const size = await postings.size();
  if (size === 0) return [];
  const terms = await telling(query.terms, postings, size);
  const { open, lists } = await bestFor(query, terms, postings, isOpen, most);
  const cuesOf = (at: number): readonly string[] => (at < MEASURED ? (open[at]?.entry.cues ?? []) : []);
  const said = open.flatMap(({ entry }, at) => [...entry.title, ...cuesOf(at)]);
  const asWords = [...new Set([...said, ...query.facts])];
  const holders = await postings.counts(asWords);
  const idfs = new Map(asWords.map((word, n) => [word, idfOf(size, holders[n] ?? 0)]));
  for (const { term, idf: of } of terms) idfs.set(term, of);
  const idf = (term: string) => Math.min(1, (idfs.get(term) ?? 0) / idfOf(size, 1));
  const docs = open.map(({ doc }) => doc);
  const sharedTerms = sharedBy(docs, terms, ({ term }) => lists.get(term));
  const sharedMarks = sharedBy(docs, query.marks, ({ mark }) => lists.get(mark));
  const page = pageHolds(query);
  const known = toldBy(
    terms.map(({ term }) => term),
    { size, idf },
  );
  const few = FEW / (2 * (size + FEW));
  return open
    .map(({ entry, score }, at): Ranked => {
      const shared = sharedTerms[at] ?? [];
      const marks = (sharedMarks[at] ?? []).map(({ mark, said }) => ({ kind: kindOf(mark), said }));
      const title = entry.title.reduce((total, term) => total + (idfs.get(term) ?? 0), 0);
      const short = TITLE_TERMS / Math.min(TITLE_TERMS, Math.max(1, entry.title.length));
      const self = Math.sqrt(AS_TITLE) * saturated(TITLE_WEIGHT) * title * short;
      const sameError = marks.some(({ kind }) => kind === 'error');
      const fit =
        at < MEASURED
          ? fitOf(entry, page, { size, idf, sameError, known, found: shared.map(({ term }) => term) })
          : NO_FIT;
      return {
        ...{ lesson: entry.lesson, entry, fit, few },
        score: score * (at < MEASURED ? Math.exp(gainOf(fit)) : LEAST_GAIN),
        match: self === 0 ? 0 : score / self,
        rare: shared.filter(({ rare }) => rare).length,
        marks: marks.map(({ kind }) => kind),
        reasons: reasonsOf(shared, marks),
      };
    })
    .sort((a, b) => b.score - a.score);
}
