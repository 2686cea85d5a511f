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

/** Milliseconds of one page: its draft once others were drafted, the very first of a new worker, and the peer's time, each median of `ROUNDS`. */
type PageTime = { kind: string; slug: string; ours: number; first: number; peer: number };

type Times = {
  peer: string;
  pages: PageTime[];
  ours: Spread;
  first: Spread;
  peerMs: Spread;
  ratio: Spread;
};

/** What the page holds, and how long the peer takes to find its text. */
const read = (page: Page): Promise<{ capture: Capture; peer: number[] }> =>
  page.evaluate(async (rounds) => {
    const { ours, readability } = globalThis as unknown as InPage;
    const peer: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      new readability.Readability(document.cloneNode(true) as Document).parse();
      peer.push(performance.now() - begun);
    }
    return { capture: await ours.captureOf(document), peer };
  }, ROUNDS);

const drafted = (page: Page, capture: Capture): Promise<number> =>
  page.evaluate((one) => (globalThis as unknown as InPage).ours.draft(one), capture);

/** A page of its own to draft in, as the worker has one. */
const BLANK: CorpusPage = { kind: 'none', slug: 'worker', url: 'https://demo.example/', html: '<p></p>' };

/**
 * ms to draft a lesson from a finished capture (drafter and pipeline). Pages are drafted in turns by one worker: what is
 * remembered of a page is gone, or is not its own, when its turn comes again, and each capture is a new copy.
 */
export const draft: Bench<Times> = {
  async run({ corpus }) {
    const ours = await pageBundle('tests/bench/entries/draft.ts', 'ours');
    const peer = await pageBundle('tests/bench/entries/readability.ts', 'readability');
    const pages = await inPages(corpusPages(corpus), [ours, peer], read);
    const first: number[] = [];
    for (const { measured } of pages) {
      const [alone] = await inPages([BLANK], [ours], (tab) => drafted(tab, measured.capture));
      first.push(alone?.measured ?? Number.NaN);
    }
    const [turns] = await inPages([BLANK], [ours], async (tab) => {
      const rounds: number[][] = [];
      // The first round makes the worker warm and is not counted.
      for (let round = 0; round <= ROUNDS; round++) {
        const times: number[] = [];
        for (const { measured } of pages) times.push(await drafted(tab, measured.capture));
        if (round > 0) rounds.push(times);
      }
      return rounds;
    });
    const times = pages.map(({ page: { kind, slug }, measured }, at): PageTime => {
      const rounds = (turns?.measured ?? []).map((round) => round[at] ?? Number.NaN);
      return {
        kind,
        slug,
        ours: quantile(rounds, 0.5),
        first: first[at] ?? Number.NaN,
        peer: quantile(measured.peer, 0.5),
      };
    });
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
    `${times.pages.length} pages, median of ${ROUNDS} drafts each, in turns`,
    row('ours', times.ours, 'ms'),
    row('the first of a new worker', times.first, 'ms'),
    row(times.peer, times.peerMs, 'ms'),
    row('ratio ours / peer', times.ratio, 'x '),
  ],
};
