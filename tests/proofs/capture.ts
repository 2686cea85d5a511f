import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { pageParts } from '../laws/capture-cases.ts';
import { breachesOf, openLawPage, PLANTED } from '../laws/capture-page.ts';
import type { Proof } from './types.ts';

const PROGRESS = 100;

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }).version;

/**
 * The capture law on many generated pages, in real Chromium with the built script; every page that breaks it is named, and so
 * is a planted fault it does not find.
 */
export const capture: Proof = {
  rounds: 5_000,
  unit: 'pages',
  async run({ rounds, seed, say }) {
    const found = await findChromium();
    if (found === null) throw new Error('no Chromium: set CHROME_PATH');
    const browser = await chromium.launch({
      executablePath: found.path,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const broken: string[] = [];
    const planted: Record<string, number> = {};
    const extension = await builtExtension('chrome-mv3');
    const versions = {
      extension: versionIn(extension),
      chromium: browser.version(),
      node: process.versions.node,
    };
    let breaches = 0;
    try {
      const judge = await openLawPage(await browser.newContext(), extension);
      for (const fault of PLANTED) {
        planted[fault] = await breachesOf(judge, fault, seed);
        if (planted[fault] === 0) broken.push(`planted fault not found: ${fault}`);
      }
      for (const [round, parts] of fc.sample(pageParts, { seed, numRuns: rounds }).entries()) {
        for (const breach of await judge(parts)) {
          breaches += 1;
          broken.push(`page ${round}: ${breach}: ${JSON.stringify(parts)}`);
        }
        if ((round + 1) % PROGRESS === 0) say(`${round + 1} of ${rounds} pages, ${breaches} breaches`);
      }
    } finally {
      await browser.close();
    }
    return { rounds, seed, totals: { pages: rounds, breaches }, planted, versions, broken };
  },
};
