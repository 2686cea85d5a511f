import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find.ts';
import type { CorpusPage } from './corpus.ts';
import { quantile } from './quantile.ts';

/** The middle and the slow end of figures. */
export type Spread = { p50: number; p95: number };

/** Runs `measure` in each page, in real Chromium, with the given scripts loaded and the network off. */
export async function inPages<T>(
  pages: readonly CorpusPage[],
  scripts: readonly string[],
  measure: (page: Page) => Promise<T>,
): Promise<{ page: CorpusPage; measured: T }[]> {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium: set CHROME_PATH');
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const runs: { page: CorpusPage; measured: T }[] = [];
    for (const page of pages) {
      const tab = await browser.newPage();
      await openIn(tab, page);
      for (const script of scripts) await tab.evaluate(script);
      runs.push({ page, measured: await measure(tab) });
      await tab.close();
    }
    return runs;
  } finally {
    await browser.close();
  }
}

/** Only the page itself is answered, whatever the browser makes of its address. */
async function openIn(tab: Page, page: CorpusPage): Promise<void> {
  await tab.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html })
      : route.abort(),
  );
  await tab.goto(page.url);
}

export const spread = (figures: readonly number[]): Spread => ({
  p50: quantile(figures, 0.5),
  p95: quantile(figures, 0.95),
});

export const row = (name: string, { p50, p95 }: Spread, unit: string): string =>
  `${name.padEnd(28)} p50 ${p50.toFixed(2).padStart(8)} ${unit}   p95 ${p95.toFixed(2).padStart(8)} ${unit}`;
