import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const REPEATS = 20;

/** Stands in for the extension: its worker answers at once that the button is shown. */
const RUNTIME = `globalThis.chrome = { runtime: {
  id: 'bench', getURL: (path) => 'https://bench.example' + path, onMessage: { addListener() {}, removeListener() {} },
  sendMessage: async () => ({ shown: true, place: null, words: { capture: 'Capture', hide: 'Hide', move: 'Move' } }),
} };`;

/** ms the script of an enabled site needs from its first line until its button stands, each time in a fresh page. */
export const site: Bench<{ p50: number; p95: number }> = {
  async run() {
    const found = await findChromium();
    if (found === null) throw new Error('no Chromium: set CHROME_PATH');
    const script = readFileSync(join(await builtExtension('chrome-mv3'), 'site.js'), 'utf8');
    const source = `${RUNTIME}
      const start = performance.now();
      ${script}
      const stands = () => document.querySelector('[data-passalong-site]') !== null;
      const wait = async () => { for (let turn = 0; turn < 100 && !stands(); turn++) await null; };
      wait().then(() => stands() ? performance.now() - start : NaN);`;
    const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: false });
    try {
      const ms: number[] = [];
      for (let round = 0; round < REPEATS; round++) {
        const page = await browser.newPage();
        await page.setContent('<p>Take the lock.</p>');
        ms.push(Number(await page.evaluate(source)));
        await page.close();
      }
      return { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) };
    } finally {
      await browser.close();
    }
  },
  lines: ({ p50, p95 }) => [`site script  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`],
};
