import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find.ts';
import { type CorpusPage, corpusPages } from './corpus.ts';
import { quantile } from './quantile.ts';

/** Milliseconds of one page: ours and the peer's, each the median of `REPEATS` runs. */
export type PageTime = { kind: string; slug: string; ours: number; peer: number };

/** p50 and p95 over the pages, and ours divided by the peer's, page by page. */
export type Times = {
  peer: string;
  pages: PageTime[];
  ours: { p50: number; p95: number };
  peerMs: { p50: number; p95: number };
  ratio: { p50: number; p95: number };
};

export const REPEATS = 5;

/** Runs `measure` in every page of a corpus, in real Chromium, with the given scripts loaded and the network off. */
export async function timeInPages(
  corpus: string | undefined,
  scripts: readonly string[],
  peer: string,
  measure: (page: Page) => Promise<{ ours: number[]; peer: number[] }>,
): Promise<Times> {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium: set CHROME_PATH');
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const pages: PageTime[] = [];
    for (const page of corpusPages(corpus))
      pages.push(await timePage(await browser.newPage(), page, scripts, measure));
    const column = (pick: (time: PageTime) => number) => {
      const figures = pages.map(pick);
      return { p50: quantile(figures, 0.5), p95: quantile(figures, 0.95) };
    };
    return {
      peer,
      pages,
      ours: column((time) => time.ours),
      peerMs: column((time) => time.peer),
      ratio: column((time) => time.ours / time.peer),
    };
  } finally {
    await browser.close();
  }
}

async function timePage(
  tab: Page,
  page: CorpusPage,
  scripts: readonly string[],
  measure: (page: Page) => Promise<{ ours: number[]; peer: number[] }>,
): Promise<PageTime> {
  await tab.route('**/*', (route) =>
    route.request().url() === page.url
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html })
      : route.abort(),
  );
  await tab.goto(page.url);
  for (const script of scripts) await tab.evaluate(script);
  const times = await measure(tab);
  await tab.close();
  return {
    kind: page.kind,
    slug: page.slug,
    ours: quantile(times.ours, 0.5),
    peer: quantile(times.peer, 0.5),
  };
}

const row = (name: string, { p50, p95 }: { p50: number; p95: number }, unit: string) =>
  `${name.padEnd(24)} p50 ${p50.toFixed(2).padStart(8)} ${unit}   p95 ${p95.toFixed(2).padStart(8)} ${unit}`;

export const timeLines = (times: Times): string[] => [
  `${times.pages.length} pages, median of ${REPEATS} runs each`,
  row('ours', times.ours, 'ms'),
  row(times.peer, times.peerMs, 'ms'),
  row('ratio ours / peer', times.ratio, 'x '),
];
