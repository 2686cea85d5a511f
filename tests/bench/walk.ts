import type { Page } from '@playwright/test';
import { inPages, row, spread } from './in-page.ts';
import { makePage } from './make-page.ts';
import { pageBundle } from './page-bundle.ts';
import type { Bench } from './types.ts';

/** A page of one size: the part that runs in the person's tab, and what follows it in the panel; ms. */
type Large = { elements: number; walk: ReturnType<typeof spread>; captureFrom: ReturnType<typeof spread> };

type OursInPage = {
  walk(document: Document, options: { scope: 'page' }): unknown;
  captureFrom(records: unknown, deps: object): Promise<unknown>;
};

const SIZES = [20_000, 100_000, 200_000];
const REPEATS = 5;

const measure = (page: Page): Promise<{ walk: number[]; captureFrom: number[] }> =>
  page.evaluate(async (repeats) => {
    const { ours } = globalThis as unknown as { ours: OursInPage };
    const run: { walk: number[]; captureFrom: number[] } = { walk: [], captureFrom: [] };
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      const records = ours.walk(document, { scope: 'page' });
      const walked = performance.now();
      await ours.captureFrom(records, { at: 0, id: '01900000-0000-7000-8000-000000000000', parse });
      run.walk.push(walked - begun);
      run.captureFrom.push(performance.now() - walked);
    }
    return run;
  }, REPEATS);

/** ms of the walk and of what follows it, on pages that are large on purpose. */
export const walk: Bench<{ pages: Large[] }> = {
  async run() {
    const pages = SIZES.map((elements) => ({
      kind: 'made',
      slug: String(elements),
      url: 'https://large.example/page',
      html: makePage({ elements }),
    }));
    const runs = await inPages(pages, [await pageBundle('tests/bench/entries/capture.ts', 'ours')], measure);
    return {
      pages: runs.map(({ page, measured }) => ({
        elements: Number(page.slug),
        walk: spread(measured.walk),
        captureFrom: spread(measured.captureFrom),
      })),
    };
  },
  lines: ({ pages }) => [
    `made pages, ${REPEATS} runs each`,
    ...pages.flatMap(({ elements, walk: walked, captureFrom }) => [
      row(`${elements} elements: walk`, walked, 'ms'),
      row(`${elements} elements: captureFrom`, captureFrom, 'ms'),
    ]),
  ],
};
