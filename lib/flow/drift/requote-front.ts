import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { requotePage } from './requote-page.ts';

/** The same for the page in front, as far as it may be read. */
export async function requoteFront(deps: Deps, { again }: { again: boolean }): Promise<Result<number>> {
  const tab = await deps.page.activeTab();
  return tab?.url === undefined ? ok(0) : requotePage(deps, { tab: tab.tab, address: tab.url, again });
}
