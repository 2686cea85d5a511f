import { tipDbOf } from '../../db/tip-db.ts';
import { readPageFacts } from '../../platform/page-facts.ts';
import { tabOf } from '../../platform/tabs.ts';
import { showTipDot } from '../../platform/tip-dot.ts';
import { withoutPart } from '../../platform/without-part.ts';
import type { Deps, Ports } from '../deps.ts';
import { noteIssue } from '../issue/note-issue.ts';
import { later } from '../later.ts';
import { openDeps } from '../open-deps.ts';
import { keepTipIndex } from './keep-tip-index.ts';
import { mayReadFacts } from './may-read-facts.ts';
import { ruledOn } from './ruled-on.ts';
import { tipsOfPage } from './tips-of-page.ts';

type Shown = { tab: number; address: string };

/** So long a page waits for lessons that are new to the index, in ms. */
const NEWS_MS = 500;

/** How many lessons fit the page; null where it was not read. */
async function countTips(deps: Deps, { tab, address }: Shown, title: string): Promise<number | null> {
  const facts = (await mayReadFacts(deps, address, title)) ? await readPageFacts(tab, address) : null;
  if (facts === null) return null;
  await noteIssue(deps, facts);
  // Only pages of enabled sites are marked.
  return (await tipsOfPage(deps.db, facts, deps.now(), await ruledOn(deps.db, address))).length;
}

async function mark(deps: Deps, shown: Shown, title: string): Promise<boolean> {
  const kept = keepTipIndex(deps);
  await Promise.race([kept, later(NEWS_MS, new AbortController().signal)]);
  const count = await countTips(deps, shown, title);
  await showTipDot(shown.tab, count ?? 0, shown.address);
  await kept;
  return count !== null;
}

/** What the browser calls the page of an address in a tab; '' where it shows another. */
async function titleOf({ tab, address }: Shown): Promise<string> {
  const { title = '', url = '' } = (await tabOf(tab)) ?? {};
  return withoutPart(url) === withoutPart(address) ? title : '';
}

/**
 * Marks the tab of an enabled site's page where a lesson fits it; what is read of the page is forgotten with the answer. Returns the title with
 * which it was not looked at, null where it was; with the title of `before` it is not looked at again.
 */
export async function markTab(ports: Ports, shown: Shown, before?: string): Promise<string | null> {
  const title = await titleOf(shown);
  if (before !== undefined && (title === before || title === '')) return title;
  await showTipDot(shown.tab, 0, shown.address);
  const opened = await openDeps(ports);
  if (!opened.ok) return null;
  const { db } = opened.value;
  const isRead = await mark(opened.value, shown, title).finally(() =>
    [tipDbOf(db), db].map((one) => one.close()),
  );
  return isRead ? null : title;
}
