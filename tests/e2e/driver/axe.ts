import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stillness } from './tour.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A menu or list that stands over the page is outside its landmarks, and that is where it belongs. */
const isFloating = (target: readonly unknown[]) => /base-ui|role="(menu|listbox)"/.test(String(target[0]));

/**
 * What axe finds on a screen once nothing moves on it any more, one line a finding: rule, impact, the elements. All rules
 * of its tags, or only those named.
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  await stillness(page);
  // Legacy mode stays in the page: a popup or a panel has no context that could open the blank page axe wants otherwise.
  // What passes is not asked for: to name every element of it takes longer than to judge them.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe.withTags(TAGS) : axe.withRules(rules))
    // Base UI's guards pass the focus on at once; nobody ever stands on one.
    .exclude('[data-base-ui-focus-guard]')
    .analyze();
  return violations.flatMap(({ id, impact, nodes }) => {
    const found = nodes.filter(({ target }) => id !== 'region' || !isFloating(target));
    if (found.length === 0) return [];
    return [`${id} (${impact}): ${found.map(({ target }) => target.join(' ')).join('; ')}`];
  });
}
