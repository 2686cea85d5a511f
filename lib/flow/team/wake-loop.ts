import { activeLink } from '../../db/links.ts';
import { onlineAgain } from '../../platform/online-again.ts';
import type { WakeAnswer } from '../../protocol/wake.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { askNews } from './ask-news.ts';
import { type Connected, teamOf } from './team-of.ts';

const START: WakeAnswer = { me: 0, team: 0 };

/** How long is waited after the nth time in a row that nothing came, in ms: spread, so that a server that comes back is not stormed. */
const pause = (failed: number, random: number): number =>
  Math.min(2_000 * 2 ** failed, 20_000) * (0.5 + random / 2);

/** Waits so long, or until the browser is online again. */
async function rest(ms: number, stop: AbortSignal): Promise<void> {
  const online = onlineAgain();
  await later(ms, AbortSignal.any([stop, online.signal]));
  online.end();
}

const differ = (a: WakeAnswer, b: WakeAnswer): boolean => a.me !== b.me || a.team !== b.team;

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
    if (news?.ok && (failed > 0 || differ(news.value, heads))) onNews();
    // A server that was gone is asked from the start, which it answers at once: what waits here goes as soon as it is back.
    if (news !== null) heads = news.ok ? news.value : START;
    // Without a team nothing has failed: one may be connected any moment.
    failed = news === null || news.ok ? 0 : failed + 1;
    if (!news?.ok) await rest(pause(failed, Math.random()), stop);
  }
}
