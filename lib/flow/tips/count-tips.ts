import { readPageFacts } from '../../platform/page-facts.ts';
import type { Deps } from '../deps.ts';
import { noteIssue } from '../issue/note-issue.ts';
import { mayReadFacts } from './may-read-facts.ts';
import { ruledOn } from './ruled-on.ts';
import { tipsOfPage } from './tips-of-page.ts';

/** A page of a site that is shown in a tab. */
export type Shown = { tab: number; address: string };

/** How many lessons fit the page; null where it was not read. */
export async function countTips(deps: Deps, { tab, address }: Shown, title: string): Promise<number | null> {
  const facts = (await mayReadFacts(deps, address, title)) ? await readPageFacts(tab, address) : null;
  if (facts === null) return null;
  await noteIssue(deps, facts);
  // Only pages of enabled sites are marked.
  return (await tipsOfPage(deps.db, facts, deps.now(), await ruledOn(deps.db, address))).length;
}
