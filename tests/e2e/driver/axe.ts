import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a screen, one line a finding: rule, impact, the elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Legacy mode stays in the page: a popup or a panel has no context that could open the blank page axe wants otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
}
