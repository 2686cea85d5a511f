import { tipDbOf } from '../../db/tip-db.ts';
import { readPageFacts } from '../../platform/page-facts.ts';
import { showTipDot } from '../../platform/tip-dot.ts';
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

async function countTips(deps: Deps, { tab, address }: Shown): Promise<number> {
  const facts = (await mayReadFacts(deps, address)) ? await readPageFacts(tab, address) : null;
  if (facts === null) return 0;
  await noteIssue(deps, facts);
  // Only pages of enabled sites are marked.
  return (await tipsOfPage(deps.db, facts, deps.now(), await ruledOn(deps.db, address))).length;
}

async function mark(deps: Deps, shown: Shown): Promise<void> {
  const kept = keepTipIndex(deps);
  await Promise.race([kept, later(NEWS_MS, new AbortController().signal)]);
  await showTipDot(shown.tab, await countTips(deps, shown), shown.address);
  await kept;
}

/** Marks the tab of an enabled site's page where a lesson fits it; what is read of the page is forgotten with the answer. */
export async function markTab(ports: Ports, shown: Shown): Promise<void> {
  await showTipDot(shown.tab, 0, shown.address);
  const opened = await openDeps(ports);
  if (!opened.ok) return;
  const { db } = opened.value;
  await mark(opened.value, shown).finally(() => [tipDbOf(db), db].map((one) => one.close()));
}
