import type { Posting } from './postings.ts';

/** A list with how much a match of it is worth; a `whole` one counts as it is, however often it is said. */
export type Weighed = { list: Posting; by: number; whole: boolean };

const K1 = 1.4;

/** BM25's answer to a term said often: more, and never as often more. */
export const saturated = (weight: number): number => (weight * (K1 + 1)) / (weight + K1);

const lastOf = ({ docs }: Posting): number => docs[docs.length - 1] ?? 0;

/** The score of every document by its number; 0 for those no list holds. */
export function scoresOf(lists: readonly Weighed[]): Float64Array {
  const scores = new Float64Array(lists.reduce((most, { list }) => Math.max(most, lastOf(list) + 1), 0));
  for (const { list, by, whole } of lists) {
    const { docs, weights } = list;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] as number;
      scores[doc] = (scores[doc] as number) + by * (whole ? 1 : saturated(weights[at] as number));
    }
  }
  return scores;
}

type Scored = { doc: number; score: number };

const better = (a: Scored, b: Scored): number => b.score - a.score || a.doc - b.doc;

/** The best so many documents, best first; equal ones in the order of their numbers. */
export function best(scores: Float64Array, most: number): Scored[] {
  let kept: Scored[] = [];
  let least = 0;
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] as number;
    if (score <= least) continue;
    kept.push({ doc, score });
    if (kept.length >= most * 4) {
      kept = kept.sort(better).slice(0, most);
      least = kept.at(-1)?.score ?? 0;
    }
  }
  return kept.sort(better).slice(0, most);
}

/** Where a document stands in a list; null where it does not. */
export function positionIn(list: Posting | undefined, doc: number): number | null {
  if (list === undefined) return null;
  let [low, high] = [0, list.docs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list.docs[middle] as number) < doc) low = middle + 1;
    else high = middle;
  }
  return list.docs[low] === doc ? low : null;
}
