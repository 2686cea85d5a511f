import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { stillness } from './tour.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type WithAxe = { axe?: { run(context: object, options: object): Promise<AxeResults> } };

/** A menu or list that stands over the page is outside its landmarks, and that is where it belongs. */
const isFloating = (target: readonly unknown[]) => /base-ui|role="(menu|listbox)"/.test(String(target[0]));

/** Puts axe into a page once: to read its half megabyte takes longer than many a judgement of it. */
async function withAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(SOURCE);
}

/**
 * What axe finds on a screen once nothing moves on it any more, one line a finding: rule, impact, the elements. All rules
 * of its tags, or only those named.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await stillness(page);
  await withAxe(page);
  const violations = await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as WithAxe;
      if (axe === undefined) throw new Error('axe is not in the page');
      // Base UI's guards pass the focus on at once; nobody ever stands on one.
      const where = { exclude: [['[data-base-ui-focus-guard]']] };
      // What passes is not asked for: to name every element of it takes longer than to judge them.
      const found = await axe.run(where, { resultTypes: ['violations'], runOnly });
      return found.violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        targets: nodes.map(({ target }) => target),
      }));
    },
    rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: [...rules] },
  );
  return violations.flatMap(({ id, impact, targets }) => {
    const found = targets.filter((target) => id !== 'region' || !isFloating(target));
    if (found.length === 0) return [];
    return [`${id} (${impact}): ${found.map((target) => target.join(' ')).join('; ')}`];
  });
}
