import type { WakeAnswer } from '../../protocol/wake.ts';
import type { askNews } from './ask-news.ts';

export const START: WakeAnswer = { me: 0, team: 0 };

type News = Exclude<Awaited<ReturnType<typeof askNews>>, 'switched'>;

export const differ = (news: News, { me, team }: WakeAnswer): boolean =>
  news.ok && (news.value.me !== me || news.value.team !== team);

/** No wait for one server is longer, in ms: another team may be made the active one meanwhile. */
const LONGEST = 60_000;

/** How long a server that is there wants to be left alone, in ms; 0: it did not say so. */
export const leftAlone = (news: News | null): number =>
  news?.ok === false && news.problem.kind === 'busy' && news.problem.early === true
    ? Math.min(news.problem.after, LONGEST)
    : 0;

/** A server that was gone is asked from the start, which it answers at once: what waits here goes as soon as it is back. */
export function headsAfter(news: News, before: WakeAnswer): WakeAnswer {
  if (news.ok) return news.value;
  return leftAlone(news) > 0 ? before : START;
}
