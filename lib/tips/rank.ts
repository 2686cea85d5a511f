import type { Posting, Postings, TipEntry } from './postings.ts';
import type { QueryTerm, TipQuery } from './query.ts';
import { best, positionIn, saturated, scoresOf, type Weighed } from './score.ts';

/** Why a lesson was found: a term of the page it shares, or a mark matched whole. */
export type Reason =
  | { kind: 'page' | 'space' | 'error'; said: string }
  | { kind: 'word'; said: string; where: QueryTerm['where']; fact?: string };

/**
 * A lesson that fits a page. `fit` is its score in parts of what its own title as a page would get, `cover` the part of its
 * title the page holds; `rare` counts the shared terms few lessons have. `cue` is the part of when it applies and what it says
 * that the page holds, `said` a logarithm of how much that is; both are measured for the best alone. `codes` counts the shared
 * names of code and error codes that few lessons have.
 */
export type Ranked = {
  lesson: string;
  entry: TipEntry;
  score: number;
  fit: number;
  rare: number;
  cover: number;
  cue: number;
  said: number;
  codes: number;
  marks: readonly Reason['kind'][];
  reasons: readonly Reason[];
};

const MOST_TERMS = 24;
const CANDIDATES = 40;
const MARK_SCORE = { page: 12, space: 0.6, error: 5 } as const;
/** A term that no more than this part of all lessons holds is rare. */
const RARE_PART = 0.06;
const RARE_LEAST = 3;
/** What a page weighs a title's words by. */
const AS_TITLE = 3;
const TITLE_WEIGHT = 4;
const MOST_REASONS = 4;
/** More than are ever shown; each costs looking up all its words. */
const MEASURED = 6;

/** A name nobody writes by chance: with a digit among letters, an underscore, or capitals within. */
const IS_CODE = /^(?=.*\p{L}|0x)(?=.*\d)[\p{L}\d._/-]{3,}$|\p{L}_\p{L}|\p{Ll}\p{Lu}/u;

type Told = QueryTerm & { idf: number; rare: boolean };

const idfOf = (size: number, holders: number): number =>
  Math.log(1 + (size - holders + 0.5) / (holders + 0.5));

const kindOf = (mark: string) => mark.slice(0, mark.indexOf(':')) as keyof typeof MARK_SCORE;

const byWorth = (a: Told, b: Told): number =>
  b.idf * Math.sqrt(b.weight) - a.idf * Math.sqrt(a.weight) || (a.term < b.term ? -1 : 1);

/** The terms that tell most; what nobody holds tells nothing. */
async function telling(terms: readonly QueryTerm[], postings: Postings, size: number): Promise<Told[]> {
  const counts = await postings.counts(terms.map(({ term }) => term));
  const rareAt = Math.max(RARE_LEAST, size * RARE_PART);
  return terms
    .flatMap((term, at): Told[] => {
      const holders = counts[at] ?? 0;
      return holders === 0 ? [] : [{ ...term, idf: idfOf(size, holders), rare: holders <= rareAt }];
    })
    .sort(byWorth)
    .slice(0, MOST_TERMS);
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
 * The lessons that fit a page, best first: BM25F over the page's most telling terms, and marks beside it. Reads only what the
 * terms name. `isOpen` leaves out what may not be shown.
 */
export async function rank(
  query: TipQuery,
  postings: Postings,
  isOpen: (entry: TipEntry) => boolean = () => true,
): Promise<Ranked[]> {
  const size = await postings.size();
  if (size === 0) return [];
  const terms = await telling(query.terms, postings, size);
  const asked = [...terms.map(({ term }) => term), ...query.marks.map(({ mark }) => mark)];
  const lists = await postings.find(asked);
  const found = best(scoresOf(asLists(query, terms, lists)), CANDIDATES);
  const entries = await postings.documents(found.map(({ doc }) => doc));
  const open = found.flatMap((one, n) => {
    const entry = entries[n];
    return entry !== undefined && isOpen(entry) ? [{ ...one, entry }] : [];
  });
  const cuesOf = (at: number): readonly string[] => (at < MEASURED ? (open[at]?.entry.cues ?? []) : []);
  const asWords = [...new Set(open.flatMap(({ entry }, at) => [...entry.title, ...cuesOf(at)]))];
  const holders = await postings.counts(asWords);
  const idfs = new Map(asWords.map((word, n) => [word, idfOf(size, holders[n] ?? 0)]));
  const sum = (list: readonly string[]) => list.reduce((total, term) => total + (idfs.get(term) ?? 0), 0);
  const isIn = (key: string, doc: number) => positionIn(lists.get(key), doc) !== null;
  const onPage = new Set(query.terms.map(({ term }) => term));
  return open.map(({ entry, doc, score }, at): Ranked => {
    const shared = terms.filter(({ term }) => isIn(term, doc));
    const marks = query.marks
      .filter(({ mark }) => isIn(mark, doc))
      .map(({ mark, said }) => ({ kind: kindOf(mark), said }));
    const held = (list: readonly string[]) => sum(list.filter((term) => onPage.has(term)));
    const [title, cues] = [sum(entry.title), cuesOf(at)];
    const self = Math.sqrt(AS_TITLE) * saturated(TITLE_WEIGHT) * title;
    return {
      ...{ lesson: entry.lesson, entry, score },
      fit: self === 0 ? 0 : score / self,
      rare: shared.filter(({ rare }) => rare).length,
      codes: shared.filter(({ rare, said }) => rare && IS_CODE.test(said)).length,
      cover: title === 0 ? 0 : held(entry.title) / title,
      cue: cues.length === 0 ? 0 : held(cues) / sum(cues),
      said: Math.log(1 + held(cues) / idfOf(size, 1)),
      marks: marks.map(({ kind }) => kind),
      reasons: reasonsOf(shared, marks),
    };
  });
}
