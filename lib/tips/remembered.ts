import type { Posting, Postings, TipEntry } from './postings.ts';

/** Asks for what is not known yet, all of it at once. */
async function filled<Key, Value>(
  known: Map<Key, Value>,
  keys: readonly Key[],
  ask: (some: Key[]) => Promise<readonly Value[]>,
): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !known.has(key));
  if (missing.length === 0) return;
  const found = await ask(missing);
  for (const [at, key] of missing.entries()) known.set(key, found[at] as Value);
}

/** An index for two looks at the same page, which ask for much the same: what was read for the first is there for the second. */
export function remembered(postings: Postings): Postings {
  const counts = new Map<string, number>();
  const lists = new Map<string, Posting | undefined>();
  const entries = new Map<number, TipEntry | undefined>();
  let size: Promise<number> | undefined;
  return {
    size: () => {
      size ??= postings.size();
      return size;
    },
    counts: async (keys) => {
      await filled(counts, keys, (some) => postings.counts(some));
      return keys.map((key) => counts.get(key) ?? 0);
    },
    find: async (keys) => {
      await filled(lists, keys, async (some) => {
        const found = await postings.find(some);
        return some.map((key) => found.get(key));
      });
      return new Map(
        keys.flatMap((key) => {
          const list = lists.get(key);
          return list === undefined ? [] : [[key, list]];
        }),
      );
    },
    among: (keys, docs) => postings.among(keys, docs),
    documents: async (numbers) => {
      await filled(entries, numbers, (some) => postings.documents(some));
      return numbers.map((doc) => entries.get(doc));
    },
  };
}
