import type { Page } from '@playwright/test';
import { inPages, row, spread } from './in-page.ts';
import { makePage } from './make-page.ts';
import { pageBundle } from './page-bundle.ts';
import type { Bench } from './types.ts';

type Spread = ReturnType<typeof spread>;

/**
 * A page of one size, in ms: the part that runs in the person's tab, what follows it in the panel, and a bare pass over
 * the visible texts. `facts` is what tips read in the tab, once it is idle. `ratio` and
 * `factsRatio`: the medians of walk and facts beside the bare pass's.
 */
type Large = {
  elements: number;
  walk: Spread;
  facts: Spread;
  captureFrom: Spread;
  bare: Spread;
  ratio: number;
  factsRatio: number;
};

type OursInPage = {
  walk(document: Document, options: { scope: 'page' }): unknown;
  readFacts(document: Document): unknown;
  captureFrom(records: unknown, deps: object): Promise<unknown>;
};

type Runs = { walk: number[]; facts: number[]; captureFrom: number[]; bare: number[] };

const SIZES = [20_000, 100_000, 200_000];
const REPEATS = 5;

const measure = (page: Page): Promise<Runs> =>
  page.evaluate(async (repeats) => {
    const { ours, peers } = globalThis as unknown as { ours: OursInPage; peers: { bareWalk(): number } };
    const run: Runs = { walk: [], facts: [], captureFrom: [], bare: [] };
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      const records = ours.walk(document, { scope: 'page' });
      const walked = performance.now();
      await ours.captureFrom(records, { at: 0, id: '01900000-0000-7000-8000-000000000000', parse });
      run.walk.push(walked - begun);
      run.captureFrom.push(performance.now() - walked);
      const asked = performance.now();
      ours.readFacts(document);
      run.facts.push(performance.now() - asked);
      run.bare.push(peers.bareWalk());
    }
    return run;
  }, REPEATS);

/** ms of the walk, of what follows it and of what tips read, on pages that are large on purpose. */
export const walk: Bench<{ pages: Large[] }> = {
  async run() {
    const pages = SIZES.map((elements) => ({
      kind: 'made',
      slug: String(elements),
      url: 'https://large.example/page',
      html: makePage({ elements }),
    }));
    const scripts = [
      await pageBundle('tests/bench/entries/capture.ts', 'ours'),
      await pageBundle('tests/bench/entries/peers.ts', 'peers'),
    ];
    const runs = await inPages(pages, scripts, measure);
    return {
      pages: runs.map(({ page, measured }) => ({
        elements: Number(page.slug),
        walk: spread(measured.walk),
        facts: spread(measured.facts),
        captureFrom: spread(measured.captureFrom),
        bare: spread(measured.bare),
        ratio: spread(measured.walk).p50 / spread(measured.bare).p50,
        factsRatio: spread(measured.facts).p50 / spread(measured.bare).p50,
      })),
    };
  },
  lines: ({ pages }) => [
    `made pages, ${REPEATS} runs each`,
    ...pages.flatMap(({ elements, walk: walked, facts, captureFrom, bare, ratio, factsRatio }) => [
      row(`${elements} elements: walk`, walked, 'ms'),
      row(`${elements} elements: facts for tips`, facts, 'ms'),
      row(`${elements} elements: bare pass`, bare, 'ms'),
      `${elements} elements: the walk takes ${ratio.toFixed(1)} times the bare pass, the facts ${factsRatio.toFixed(1)} times`,
      row(`${elements} elements: captureFrom`, captureFrom, 'ms'),
    ]),
  ],
};
