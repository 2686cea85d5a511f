import { isoWeek } from '../../lib/model/iso-week.ts';

const DAY = 86_400_000;

/** How long after a week's end answers from devices that were offline are still taken. */
const GRACE = DAY;

/** Whether a week takes no more answers, because it ended a day ago or more. */
export const isCut = (week: string, now: number): boolean => week < isoWeek(now - GRACE);

/** A device's clock may be ahead by as much. */
const AHEAD = 3_600_000;

/** Whether answers for this week are taken now: it has begun, or is about to where a device's clock is ahead, and has not been cut. */
export const isOpen = (week: string, now: number): boolean =>
  week <= isoWeek(now + AHEAD) && !isCut(week, now);
