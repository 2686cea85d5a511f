import type { Page } from '@playwright/test';
import { inPages, REPEATS, type Rounds, row, spread, type Times, timeInPages, timeLines } from './in-page.ts';
import { makePage } from './make-page.ts';
import { pageBundle } from './page-bundle.ts';
import type { Bench } from './types.ts';

/** In the page: our walk and everything that makes a Capture of it, then Readability on a clone of the same document. */
const measure = (page: Page): Promise<Rounds> =>
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

/** Pages that are large on purpose: the walk alone and what follows it in the panel, without a peer. */
type Large = { elements: number; walk: ReturnType<typeof spread>; captureFrom: ReturnType<typeof spread> };

const SIZES = [20_000, 100_000, 200_000];
const LARGE_REPEATS = 3;

const measureLarge = (page: Page): Promise<{ walk: number[]; captureFrom: number[] }> =>
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
  }, LARGE_REPEATS);

async function timeLarge(scripts: readonly string[]): Promise<Large[]> {
  const pages = SIZES.map((elements) => ({
    kind: 'made',
    slug: String(elements),
    url: 'https://large.example/page',
    html: makePage({ elements }),
  }));
  const runs = await inPages(pages, scripts, measureLarge);
  return runs.map(({ page, measured }) => ({
    elements: Number(page.slug),
    walk: spread(measured.walk),
    captureFrom: spread(measured.captureFrom),
  }));
}

/**
 * ms to capture a page (walk, blocks, redaction, hash), beside Readability's parse of the same page in the same run, and ms
 * of both halves on large made pages.
 */
export const capture: Bench<Times & { large: Large[] }> = {
  async run({ corpus }) {
    const ours = await pageBundle('tests/bench/entries/capture.ts', 'ours');
    const peer = await pageBundle('tests/bench/entries/readability.ts', 'readability');
    const times = await timeInPages(corpus, [ours, peer], '@mozilla/readability', measure);
    return { ...times, large: await timeLarge([ours]) };
  },
  lines: (result) => [
    ...timeLines(result),
    `made pages, ${LARGE_REPEATS} runs each`,
    ...result.large.flatMap(({ elements, walk, captureFrom }) => [
      row(`${elements} elements: walk`, walk, 'ms'),
      row(`${elements} elements: captureFrom`, captureFrom, 'ms'),
    ]),
  ],
};
