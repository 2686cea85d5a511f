import type { Page } from '@playwright/test';
import { builtExtension } from '../../scripts/browser/build.ts';
import { type Driven, launchChromium } from '../../scripts/browser/chromium.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { SUBMISSION, TEAM } from '../unit/flow/review-rows.ts';
import { quantile } from './quantile.ts';
import { CLAIMS, longReview } from './review-content.ts';
import type { Bench } from './types.ts';

const REPEATS = 15;

/** What opening a review takes: ms from the act to the frame that shows all of it, and ms of the page's processor time. */
type Taken = { ms: number; cpu: number };

type Figures = { p50: number; p95: number; cpu: number };

/** The first time in a page, which also fetches the surface's code, and again in the same page; `cpu` is p50. */
export type ReviewFigures = { first: Figures; again: Figures };

/** Puts the rows into the database of a page of ours, as the engine keeps them. */
const seed = (page: Page): Promise<void> =>
  page.evaluate(
    ({ link, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('passalong');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['links', 'rows'], 'readwrite');
          writing.objectStore('links').put(link);
          for (const row of rows) writing.objectStore('rows').put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    longReview(),
  );

/** Goes to a view by its address; answers in ms when as many claims as wanted, and what differs, were painted. */
const shown = (page: Page, hash: string, claims: number): Promise<number> =>
  page.evaluate(
    ([to, wanted]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        const isThere = () =>
          document.querySelectorAll('[data-claim]').length === wanted &&
          (wanted === 0 || document.querySelector('ins') !== null);
        const look = () => {
          if (!isThere()) return requestAnimationFrame(look);
          // A message sent before a frame is drawn arrives after it.
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => resolve(performance.now() - from);
          drawn.port2.postMessage(null);
        };
        window.location.hash = to;
        requestAnimationFrame(look);
      }),
    [hash, claims] as const,
  );

/** The processor time of all pages so far in ms, in steps of ten. */
async function cpuOf({ protocol }: Pick<Driven, 'protocol'>): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}

async function opened(driven: Driven, page: Page): Promise<Taken> {
  const before = await cpuOf(driven);
  const ms = await shown(page, `#review/${TEAM}/${SUBMISSION}`, CLAIMS);
  return { ms, cpu: (await cpuOf(driven)) - before };
}

const figuresOf = (taken: readonly Taken[]): Figures => {
  const ms = taken.map((one) => one.ms);
  const cpu = taken.map((one) => one.cpu);
  return { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), cpu: quantile(cpu, 0.5) };
};

const line = (name: string, { p50, p95, cpu }: Figures): string =>
  `${name.padEnd(18)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms`;

/** The review surface with a lesson of fifty claims and what differs from the live one, in the full page. */
export const review: Bench<ReviewFigures> = {
  async run() {
    const browser = await findChromium();
    if (browser === null) throw new Error('no Chromium: set CHROME_PATH');
    const extension = await builtExtension('chrome-mv3');
    const driven = await launchChromium({ browser, extension, headless: true, locale: 'en-GB' });
    try {
      const first: Taken[] = [];
      const again: Taken[] = [];
      for (let round = 0; round < REPEATS; round++) {
        const page = await driven.openPage('timeline.html#skills');
        await page.locator('#main').waitFor();
        if (round === 0) await seed(page);
        await page.waitForTimeout(500);
        first.push(await opened(driven, page));
        await shown(page, '#skills', 0);
        again.push(await opened(driven, page));
        await page.close();
      }
      return { first: figuresOf(first), again: figuresOf(again) };
    } finally {
      await driven.close();
    }
  },
  lines: ({ first, again }) => [
    `review of ${CLAIMS} claims with what differs, ${REPEATS} times each`,
    line('first in a page', first),
    line('again', again),
  ],
};
