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
  sendMessage: async () => ({ shown: true, place: null, words: { name: 'P', capture: 'Capture', hide: 'Hide', move: 'Move' },
    language: 'en', direction: 'ltr' }),
} };`;

type Times = { p50: number; p95: number };
type Mark = { name: string; ts: number; tts: number };

const START = 'site-start';
const STANDS = 'site-stands';

/** The page's thread and the clock from one mark of a page to the next, in ms; pages come one after the other. */
function between(trace: Buffer): { cpu: number[]; wall: number[] } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Mark[] };
  const marks = traceEvents.filter(({ name }) => name === START || name === STANDS);
  marks.sort((a, b) => a.ts - b.ts);
  const cpu: number[] = [];
  const wall: number[] = [];
  for (const [index, mark] of marks.entries()) {
    const start = marks[index - 1];
    if (mark.name !== STANDS || start?.name !== START) continue;
    cpu.push((mark.tts - start.tts) / 1_000);
    wall.push((mark.ts - start.ts) / 1_000);
  }
  return { cpu, wall };
}

const timesOf = (ms: number[]): Times => ({ p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) });
const shown = ({ p50, p95 }: Times) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;

/**
 * What the script of an enabled site needs from its first line until its button stands, each time in a fresh page: `cpu` is
 * the page's own thread at work, `wall` the clock, which goes on while the machine does something else.
 */
export const site: Bench<{ cpu: Times; wall: Times }> = {
  async run() {
    const found = await findChromium();
    if (found === null) throw new Error('no Chromium: set CHROME_PATH');
    const script = readFileSync(join(await builtExtension('chrome-mv3'), 'site.js'), 'utf8');
    const source = `${RUNTIME}
      performance.mark('${START}');
      ${script}
      const stands = () => document.querySelector('[data-passalong-site]') !== null;
      const wait = async () => { for (let turn = 0; turn < 100 && !stands(); turn++) await null; };
      wait().then(() => { if (stands()) performance.mark('${STANDS}'); });`;
    const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: false });
    try {
      await browser.startTracing(await browser.newPage(), { categories: ['blink.user_timing'] });
      for (let round = 0; round < REPEATS; round++) {
        const page = await browser.newPage();
        await page.setContent('<p>Take the lock.</p>');
        await page.evaluate(source);
        await page.close();
      }
      const { cpu, wall } = between(await browser.stopTracing());
      if (cpu.length !== REPEATS) throw new Error('the button did not stand in every page');
      return { cpu: timesOf(cpu), wall: timesOf(wall) };
    } finally {
      await browser.close();
    }
  },
  lines: ({ cpu, wall }) => [`site script  cpu ${shown(cpu)}; wall ${shown(wall)}`],
};
