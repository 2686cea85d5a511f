import { tipDbOf } from '../../db/tip-db.ts';
import { showTipDot } from '../../platform/tip-dot.ts';
import type { Deps, Ports } from '../deps.ts';
import { later } from '../later.ts';
import { openDeps } from '../open-deps.ts';
import { countTips, type Shown } from './count-tips.ts';
import { keepTipIndex } from './keep-tip-index.ts';
import { titleOf } from './shown-title.ts';

/** So long a page waits for lessons that are new to the index, in ms. */
const NEWS_MS = 500;

async function mark(deps: Deps, shown: Shown, title: string): Promise<boolean> {
  // What cannot be listed now is tried with the next page; what is listed is shown.
  const kept = keepTipIndex(deps).catch(() => undefined);
  await Promise.race([kept, later(NEWS_MS, new AbortController().signal)]);
  const count = await countTips(deps, shown, title);
  await showTipDot(shown.tab, count ?? 0, shown.address);
  await kept;
  return count !== null;
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
