import type { Posting } from './postings.ts';

/** A list with how much a match of it is worth; a `whole` one counts as it is, however often it is said. */
export type Weighed = { list: Posting; by: number; whole: boolean };

const K1 = 1.4;

/** BM25's answer to a term said often: more, and never as often more. */
export const saturated = (weight: number): number => (weight * (K1 + 1)) / (weight + K1);

const lastOf = ({ docs }: Posting): number => docs[docs.length - 1] ?? 0;

/** Scores of documents by number, 0 for those no list holds, and which some list holds, in no order. */
type Scores = { of: Float64Array; docs: readonly number[] };

/** The score of every document some list holds. Weights are above 0, so that a document's first score is too. */
export function scoresOf(lists: readonly Weighed[]): Scores {
  const of = new Float64Array(lists.reduce((most, { list }) => Math.max(most, lastOf(list) + 1), 0));
  const held: number[] = [];
  for (const { list, by, whole } of lists) {
    const { docs, weights } = list;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] as number;
      const before = of[doc] as number;
      if (before === 0) held.push(doc);
      of[doc] = before + by * (whole ? 1 : saturated(weights[at] as number));
    }
  }
  return { of, docs: held };
}

export type Scored = { doc: number; score: number };

/** The better first; equal ones in the order of their numbers. */
const better = (a: Scored, b: Scored): number => b.score - a.score || a.doc - b.doc;

/** The best so many documents, best first. */
export function best({ of, docs }: Scores, most: number): Scored[] {
  let kept: Scored[] = [];
  let least = 0;
  for (const doc of docs) {
    const score = of[doc] as number;
    if (score < least) continue;
    kept.push({ doc, score });
    if (kept.length >= most * 4) {
      kept = kept.sort(better).slice(0, most);
      least = kept.at(-1)?.score ?? 0;
    }
  }
  return kept.sort(better).slice(0, most);
}

/** The same documents with what further lists of no others say of them, best first. */
export function withMore<One extends Scored>(scored: readonly One[], lists: readonly Weighed[]): One[] {
  const more = new Map(scored.map(({ doc }) => [doc, 0]));
  for (const { list, by } of lists)
    for (const [at, doc] of list.docs.entries())
      more.set(doc, (more.get(doc) ?? 0) + by * saturated(list.weights[at] as number));
  return scored.map((one) => ({ ...one, score: one.score + (more.get(one.doc) ?? 0) })).sort(better);
}
