import type { PageFacts } from '../../lib/tips/query.ts';
import { documentOf } from '../attacks/capture.ts';
import { labelledPages } from './pages.ts';

/** Pages of work of other firms, a set to each author of lessons: whatever they tell of, no lesson of that author is about it. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  train: ['tuning'],
  own: ['tuning-2'],
  a: ['tuning-4'],
  b: ['tuning-5'],
  c: ['tuning-3'],
};

let known: Promise<ReadonlyMap<string, PageFacts[]>> | undefined;

async function readAll(): Promise<ReadonlyMap<string, PageFacts[]>> {
  const found = new Map<string, PageFacts[]>();
  for (const { split, html, url } of labelledPages()) {
    if (!split.startsWith('tuning')) continue;
    const document = await documentOf(html, url);
    // Takes the page's own classes from the global object when it is loaded, as the capture does.
    const { readFacts } = await import('../../lib/tips/page/read-facts.ts');
    found.set(split, [...(found.get(split) ?? []), readFacts(document)]);
  }
  return found;
}

/** The pages of other firms that are held against an author's lessons, of ordinary length, as the extension reads them. */
export async function foreignTo(author: string): Promise<PageFacts[]> {
  known ??= readAll();
  const pages = await known;
  return (SETS[author] ?? []).flatMap((split) => pages.get(split) ?? []);
}
