import type { Page } from '@playwright/test';
import { REPEATS, type Times, timeInPages, timeLines } from './in-page.ts';
import { pageBundle } from './page-bundle.ts';
import type { Bench } from './types.ts';

type Run = { ours: number[]; peer: number[]; walk: number[] };

/** In the page: our walk and everything that makes a Capture of it, then Readability on a clone of the same document. */
const measure = (page: Page): Promise<Run> =>
  page.evaluate(async (repeats) => {
    const { ours, readability } = globalThis as unknown as {
      ours: OursInPage;
      readability: ReadabilityInPage;
    };
    const run: { ours: number[]; peer: number[]; walk: number[] } = { ours: [], peer: [], walk: [] };
    const deps = { at: 0, id: '01900000-0000-7000-8000-000000000000', parse: parseHtml };
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      const records = ours.walk(document, { scope: 'page' });
      const walked = performance.now();
      await ours.captureFrom(records, deps);
      const captured = performance.now();
      new readability.Readability(document.cloneNode(true) as Document).parse();
      run.walk.push(walked - begun);
      run.ours.push(captured - begun);
      run.peer.push(performance.now() - captured);
    }
    return run;
    function parseHtml(html: string) {
      return new DOMParser().parseFromString(html, 'text/html');
    }
  }, REPEATS);

type OursInPage = {
  walk(document: Document, options: { scope: 'page' }): unknown;
  captureFrom(records: unknown, deps: object): Promise<unknown>;
};
type ReadabilityInPage = { Readability: new (document: Document) => { parse(): unknown } };

/** ms to capture a page (walk, blocks, redaction, hash), beside Readability's parse of the same page in the same run. */
export const capture: Bench<Times> = {
  async run({ corpus }) {
    const scripts = [
      await pageBundle('tests/bench/entries/capture.ts', 'ours'),
      await pageBundle('tests/bench/entries/readability.ts', 'readability'),
    ];
    return timeInPages(corpus, scripts, '@mozilla/readability', measure);
  },
  lines: timeLines,
};
