import { activeLink } from '../../db/links.ts';
import type { WakeAnswer } from '../../protocol/wake.ts';
import type { Deps } from '../deps.ts';
import { askNews } from './ask-news.ts';
import { rest } from './rest.ts';
import { type Connected, teamOf } from './team-of.ts';
import { differ, headsAfter, leftAlone, START } from './wake-heads.ts';

async function activeTeam(deps: Deps): Promise<Connected | null> {
  const link = await activeLink(deps.db);
  const connected = link === null ? null : await teamOf(deps, link.team);
  return connected?.ok ? connected.value : null;
}

/** Asks the active team's server for news for as long as a page is open; calls `onNews` when there is some, and when it goes or comes back. */
export async function wakeLoop(deps: Deps, onNews: () => void, stop: AbortSignal): Promise<void> {
  let [heads, of]: [WakeAnswer, string | undefined] = [START, undefined];
  for (let failed = 0; !stop.aborted; ) {
    const team = await activeTeam(deps);
    // What one server counts means nothing to another.
    if (of !== team?.link.team) [heads, of] = [START, team?.link.team];
    const news = team && (await askNews(deps, team, heads, stop));
    if (news === 'switched') continue;
    if (news !== null && (news.ok !== (failed === 0) || differ(news, heads))) onNews();
    if (news !== null) heads = headsAfter(news, heads);
    // Without a team nothing has failed: one may be connected any moment.
    failed = news === null || news.ok ? 0 : failed + 1;
    if (!news?.ok) await rest(failed, stop, leftAlone(news));
  }
}
