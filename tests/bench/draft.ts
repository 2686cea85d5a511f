import type { Page } from '@playwright/test';
import { REPEATS, type Times, timeInPages, timeLines } from './in-page.ts';
import { pageBundle } from './page-bundle.ts';
import type { Bench } from './types.ts';

type OursInPage = { draftOf(document: Document): Promise<() => Promise<void>> };
type ReadabilityInPage = { Readability: new (document: Document) => { parse(): unknown } };

const measure = (page: Page): Promise<{ ours: number[]; peer: number[] }> =>
  page.evaluate(async (repeats) => {
    const { ours, readability } = globalThis as unknown as {
      ours: OursInPage;
      readability: ReadabilityInPage;
    };
    const run: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
    const draftAgain = await ours.draftOf(document);
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      await draftAgain();
      const drafted = performance.now();
      new readability.Readability(document.cloneNode(true) as Document).parse();
      run.ours.push(drafted - begun);
      run.peer.push(performance.now() - drafted);
    }
    return run;
  }, REPEATS);

/** ms to draft a lesson from a finished capture (drafter and pipeline), beside Readability's parse of the page. */
export const draft: Bench<Times> = {
  async run({ corpus }) {
    const scripts = [
      await pageBundle('tests/bench/entries/draft.ts', 'ours'),
      await pageBundle('tests/bench/entries/readability.ts', 'readability'),
    ];
    return timeInPages(corpus, scripts, '@mozilla/readability', measure);
  },
  lines: timeLines,
};
