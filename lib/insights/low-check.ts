import { isoWeek } from '../model/iso-week.ts';
import type { ReadingBody } from './reading.ts';

/** Up to this share of right answers, in percent, the questions are at fault and not those who answer; the band "low" ends there too. */
const LOW = 40;

/** Whether a reading says that few answered a lesson's questions right; null where it is of something else. */
export function isLow(body: ReadingBody): boolean | null {
  if (body.measure !== 'check') return null;
  const { right } = body;
  return right.kind === 'band' ? right.band === 'low' : right.percent <= LOW;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * The first ISO week whose answers are all of the questions that are live, of a lesson's live revisions, the newest first: of the
 * week in which words took another's place, some are about those. Null where no revision is known.
 */
export function weekOfLive(revisions: readonly { at: number; carried: boolean }[]): string | null {
  const approved = revisions.filter(({ carried }) => !carried);
  const [live = revisions.at(-1), before] = approved;
  return live === undefined ? null : isoWeek(live.at + (before === undefined ? 0 : WEEK_MS));
}
