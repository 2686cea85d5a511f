import { activeLink } from '../../db/links.ts';
import type { WakeAnswer } from '../../protocol/wake.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { askNews } from './ask-news.ts';
import { type Connected, teamOf } from './team-of.ts';

const START: WakeAnswer = { me: 0, team: 0 };

/** How long is waited after the nth time in a row that nothing came, in ms: to a minute, so that a server that comes back is not stormed. */
const pause = (failed: number, random: number): number =>
  Math.min(2_000 * 2 ** failed, 60_000) * (0.5 + random / 2);

async function activeTeam(deps: Deps): Promise<Connected | null> {
  const link = await activeLink(deps.db);
  const connected = link === null ? null : await teamOf(deps, link.team);
  return connected?.ok ? connected.value : null;
}

/** Asks the active team's server for news for as long as a page is open, and calls `onNews` when there is some. */
export async function wakeLoop(deps: Deps, onNews: () => void, stop: AbortSignal): Promise<void> {
  let [heads, of]: [WakeAnswer, string | undefined] = [START, undefined];
  for (let failed = 0; !stop.aborted; ) {
    const team = await activeTeam(deps);
    // What one server counts means nothing to another.
    if (of !== team?.link.team) [heads, of] = [START, team?.link.team];
    const news = team && (await askNews(deps, team, heads, stop));
    if (news === 'switched') continue;
    const isNew = news?.ok === true && (news.value.me !== heads.me || news.value.team !== heads.team);
    if (isNew) onNews();
    if (news?.ok) heads = news.value;
    // Without a team nothing has failed: one may be connected any moment.
    failed = news === null || news.ok ? 0 : failed + 1;
    if (!news?.ok) await later(pause(failed, Math.random()), stop);
  }
}
