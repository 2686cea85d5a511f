import { tipDbOf } from '../../db/tip-db.ts';
import { readPageFacts } from '../../platform/page-facts.ts';
import { showTipDot } from '../../platform/tip-dot.ts';
import type { Deps, Ports } from '../deps.ts';
import { later } from '../later.ts';
import { openDeps } from '../open-deps.ts';
import { keepTipIndex } from './keep-tip-index.ts';
import { mayReadFacts } from './may-read-facts.ts';
import { tipsOfPage } from './tips-of-page.ts';

type Shown = { tab: number; address: string };

/** So long a page waits for lessons that are new to the index, in ms. */
const NEWS_MS = 500;

async function countTips(deps: Deps, { tab, address }: Shown): Promise<number> {
  if (!(await mayReadFacts(deps, address))) return 0;
  const facts = await readPageFacts(tab, address);
  return facts === null ? 0 : (await tipsOfPage(deps.db, facts, deps.now())).length;
}

let last: Promise<void> = Promise.resolve();

/**
 * Marks the tab of an enabled site's page where a lesson fits it. One page at a time, for the worker only; what is read of the page is
 * forgotten with the answer.
 */
export function markTab(ports: Ports, shown: Shown): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      await showTipDot(shown.tab, 0);
      const deps = await openDeps(ports);
      if (!deps.ok) return;
      const { db } = deps.value;
      try {
        const kept = keepTipIndex(deps.value);
        await Promise.race([kept, later(NEWS_MS, new AbortController().signal)]);
        await showTipDot(shown.tab, await countTips(deps.value, shown));
        await kept;
      } finally {
        tipDbOf(db).close();
        db.close();
      }
    });
  return last;
}
