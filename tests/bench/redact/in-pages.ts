import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/browser/find.ts';
import { type CorpusPage, corpusPages } from '../corpus.ts';
import { pageBundle } from '../page-bundle.ts';
import type { PageTexts } from './hits.ts';

const read = (tab: Page): Promise<PageTexts> =>
  tab.evaluate(() =>
    (
      globalThis as unknown as { ours: { textsOfPage(document: Document): Promise<PageTexts> } }
    ).ours.textsOfPage(document),
  );

/** The texts of every page of a corpus, read in Chromium with the code that ships. */
export async function textsOfCorpus(folder: string | undefined): Promise<(PageTexts & CorpusPage)[]> {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium: set CHROME_PATH');
  const script = await pageBundle('tests/bench/entries/redact.ts', 'ours');
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const all: (PageTexts & CorpusPage)[] = [];
  for (const page of corpusPages(folder)) {
    const tab = await browser.newPage();
    await tab.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html })
        : route.abort(),
    );
    await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await tab.evaluate(script);
    all.push({ ...page, ...(await read(tab)) });
    await tab.close();
  }
  await browser.close();
  return all;
}
