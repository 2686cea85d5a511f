import type { TipDocument } from './lesson.ts';
import type { Posting, Postings, TipEntry } from './postings.ts';

/** The part of a list that is about the documents wanted. */
function partOf({ docs, weights }: Posting, wanted: ReadonlySet<number>): Posting {
  const stay = [...docs.keys()].filter((at) => wanted.has(docs[at] as number));
  return {
    docs: Uint32Array.from(stay, (at) => docs[at] as number),
    weights: Float32Array.from(stay, (at) => weights[at] as number),
  };
}

/** An index in memory, for one reading of a list of lessons. */
export function postingsInMemory(lessons: readonly { document: TipDocument; entry: TipEntry }[]): Postings {
  const lists = new Map<string, { docs: number[]; weights: number[] }>();
  const add = (key: string, doc: number, weight: number) => {
    const list = lists.get(key) ?? { docs: [], weights: [] };
    list.docs.push(doc);
    list.weights.push(weight);
    lists.set(key, list);
  };
  for (const [doc, { document }] of lessons.entries()) {
    for (const [term, weight] of document.weights) add(term, doc, weight);
    for (const mark of document.marks) add(mark, doc, 1);
  }
  const posting = (key: string): [string, Posting][] => {
    const list = lists.get(key);
    if (list === undefined) return [];
    return [[key, { docs: Uint32Array.from(list.docs), weights: Float32Array.from(list.weights) }]];
  };
  return {
    size: () => Promise.resolve(lessons.length),
    counts: (keys) => Promise.resolve(keys.map((key) => lists.get(key)?.docs.length ?? 0)),
    find: (keys) => Promise.resolve(new Map(keys.flatMap(posting))),
    among: (keys, docs) => {
      const wanted = new Set(docs);
      const parts = keys.flatMap(posting).map(([key, list]) => [key, partOf(list, wanted)] as const);
      return Promise.resolve(new Map(parts));
    },
    documents: (numbers) => Promise.resolve(numbers.map((doc) => lessons[doc]?.entry)),
  };
}
