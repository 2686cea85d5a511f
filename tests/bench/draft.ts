import type { Page } from '@playwright/test';
import type { Capture } from '../../lib/model/capture.ts';
import { type CorpusPage, corpusPages } from './corpus.ts';
import { inPages, row, type Spread, spread } from './in-page.ts';
import { pageBundle } from './page-bundle.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const ROUNDS = 5;
const PEER = '@mozilla/readability';

type InPage = {
  ours: { captureOf(document: Document): Promise<Capture>; draft(capture: Capture): Promise<number> };
  readability: { Readability: new (document: Document) => { parse(): unknown } };
};

/** Milliseconds of one page: its draft and the peer's parse, medians of `ROUNDS`, and what it takes as the very first draft of a new worker. */
type PageTime = { kind: string; slug: string; ours: number; first: number; peer: number };

type Times = {
  peer: string;
  pages: PageTime[];
  ours: Spread;
  first: Spread;
  peerMs: Spread;
  ratio: Spread;
};

/** What the page holds. */
const read = (page: Page): Promise<Capture> =>
  page.evaluate(() => (globalThis as unknown as InPage).ours.captureOf(document));

/** How long the peer takes to find the text of a page, which is not the one of the tab. */
const parsed = (page: Page, html: string): Promise<number> =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/html');
    const begun = performance.now();
    new (globalThis as unknown as InPage).readability.Readability(document).parse();
    return performance.now() - begun;
  }, html);

const drafted = (page: Page, capture: Capture): Promise<number> =>
  page.evaluate((one) => (globalThis as unknown as InPage).ours.draft(one), capture);

/** A page of its own to draft in, as the worker has one. */
const BLANK: CorpusPage = { kind: 'none', slug: 'worker', url: 'https://demo.example/', html: '<p></p>' };

/**
 * ms to draft a lesson from a finished capture (drafter and pipeline), beside Readability's parse of the page: of all pages in turns, in
 * one worker each, once round uncounted. A draft remembers nothing of the one before (`forgetTexts`).
 */
export const draft: Bench<Times> = {
  async run({ corpus }) {
    const ours = await pageBundle('tests/bench/entries/draft.ts', 'ours');
    const peer = await pageBundle('tests/bench/entries/readability.ts', 'readability');
    const pages = await inPages(corpusPages(corpus), [ours], read);
    const inTurns = async (script: string, ask: (tab: Page, at: number) => Promise<number>) => {
      const [run] = await inPages([BLANK], [script], async (tab) => {
        const rounds: number[][] = [];
        for (let round = 0; round <= ROUNDS; round++) {
          const times: number[] = [];
          for (const at of pages.keys()) times.push(await ask(tab, at));
          rounds.push(times);
        }
        return rounds.slice(1);
      });
      return pages.map((_, at) =>
        quantile(
          (run?.measured ?? []).map((times) => times[at] ?? Number.NaN),
          0.5,
        ),
      );
    };
    const captures = pages.map(({ measured }) => measured);
    const oursMs = await inTurns(ours, (tab, at) => drafted(tab, captures[at] as Capture));
    const peerMs = await inTurns(peer, (tab, at) => parsed(tab, pages[at]?.page.html ?? ''));
    const first: number[] = [];
    for (const capture of captures) {
      const [alone] = await inPages([BLANK], [ours], (tab) => drafted(tab, capture));
      first.push(alone?.measured ?? Number.NaN);
    }
    const times = pages.map(
      ({ page: { kind, slug } }, at): PageTime => ({
        kind,
        slug,
        ours: oursMs[at] ?? Number.NaN,
        first: first[at] ?? Number.NaN,
        peer: peerMs[at] ?? Number.NaN,
      }),
    );
    const column = (pick: (time: PageTime) => number) => spread(times.map(pick));
    return {
      peer: PEER,
      pages: times,
      ours: column((time) => time.ours),
      first: column((time) => time.first),
      peerMs: column((time) => time.peer),
      ratio: column((time) => time.ours / time.peer),
    };
  },
  lines: (times) => [
    `${times.pages.length} pages in turns, median of ${ROUNDS} each`,
    row('ours', times.ours, 'ms'),
    row('the first of a new worker', times.first, 'ms'),
    row(times.peer, times.peerMs, 'ms'),
    row('ratio ours / peer', times.ratio, 'x '),
  ],
};
