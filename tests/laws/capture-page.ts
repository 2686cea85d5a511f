import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import fc from 'fast-check';
import { pageBundle } from '../bench/page-bundle.ts';
import { type Part, pageParts } from './capture-cases.ts';
import type { Planted } from './capture-in-page.ts';

type InPage = {
  law: { install(): void; judge(parts: readonly Part[], planted: Planted): Promise<string[]> };
};

/** Bugs planted into what was read, or done to the page: a law that misses one has shown nothing. */
export const PLANTED = ['drop', 'double', 'turn', 'mutate'] as const satisfies readonly Planted[];

const PLANTED_PAGES = 10;

type Judge = (parts: readonly Part[], planted?: Planted) => Promise<string[]>;

/** How many breaches the law finds on a few generated pages with a planted bug. */
export async function breachesOf(judge: Judge, planted: Planted, seed: number): Promise<number> {
  let found = 0;
  for (const parts of fc.sample(pageParts, { seed, numRuns: PLANTED_PAGES }))
    found += (await judge(parts, planted)).length;
  return found;
}

/**
 * A page in real Chromium that shows generated documents one after the other and captures them with the script as it was
 * built; gives what of the law a document breaks.
 */
export async function openLawPage(context: BrowserContext, extension: string): Promise<Judge> {
  const page = await context.newPage();
  await page.route('https://law.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Guide</title><body></body>' }),
  );
  await page.goto('https://law.example/guide');
  await page.evaluate(await pageBundle('tests/laws/capture-in-page.ts', 'law'));
  await page.evaluate(() => (globalThis as unknown as InPage).law.install());
  await page.evaluate(readFileSync(join(extension, 'capture.js'), 'utf8'));
  return (parts, planted = null) =>
    page.evaluate(([given, bug]) => (globalThis as unknown as InPage).law.judge(given, bug), [
      parts,
      planted,
    ] as const);
}
