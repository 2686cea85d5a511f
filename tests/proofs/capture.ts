import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { pageParts } from '../laws/capture-cases.ts';
import { openLawPage } from '../laws/capture-page.ts';
import type { Proof } from './types.ts';

const PROGRESS = 500;

/** The capture law on many generated pages, in real Chromium with the built script; every page that breaks it is named. */
export const capture: Proof = {
  rounds: 5_000,
  async run({ rounds, seed, say }) {
    const found = await findChromium();
    if (found === null) throw new Error('no Chromium: set CHROME_PATH');
    const browser = await chromium.launch({
      executablePath: found.path,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const broken: string[] = [];
    try {
      const judge = await openLawPage(await browser.newContext(), await builtExtension('chrome-mv3'));
      for (const [round, parts] of fc.sample(pageParts, { seed, numRuns: rounds }).entries()) {
        for (const breach of await judge(parts))
          broken.push(`page ${round}: ${breach}: ${JSON.stringify(parts)}`);
        if ((round + 1) % PROGRESS === 0) say(`${round + 1} of ${rounds} pages, ${broken.length} breaches`);
      }
    } finally {
      await browser.close();
    }
    return { rounds, seed, totals: { pages: rounds, breaches: broken.length }, broken };
  },
};
