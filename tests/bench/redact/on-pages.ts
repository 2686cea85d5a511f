import { type Hit, hitsOf, type PageTexts, wordsOf } from './hits.ts';
import { isTrue } from './is-true.ts';

export type Seen = Pick<Hit, 'kind' | 'original'> & { page: string; times: number; isTrue: boolean };

/** What was found on pages: `per10000` counts the false ones in 10,000 words. */
export type OnPages = { pages: number; words: number; wrong: number; per10000: number; hits: Seen[] };

/** Every hit on the pages, equal ones of a page counted together, and how many of them are false. */
export function onPages(pages: readonly (PageTexts & { kind: string; slug: string })[]): OnPages {
  const seen = new Map<string, Seen>();
  for (const page of pages) {
    for (const hit of hitsOf(page)) {
      const is = isTrue(hit, page);
      const name = `${page.kind}/${page.slug}`;
      const key = [hit.kind, hit.original, name, is].join('\n');
      const before = seen.get(key)?.times ?? 0;
      seen.set(key, { kind: hit.kind, original: hit.original, page: name, times: before + 1, isTrue: is });
    }
  }
  const hits = [...seen.values()];
  const words = pages.reduce((sum, page) => sum + wordsOf(page), 0);
  const wrong = hits.filter((hit) => !hit.isTrue).reduce((sum, { times }) => sum + times, 0);
  return { pages: pages.length, words, wrong, per10000: (wrong / Math.max(1, words)) * 10_000, hits };
}
