const DAY = 86_400_000;

/** The ISO 8601 week of a time in UTC, as `2026-W48`: weeks begin on Monday, the first has the year's first Thursday. */
export function isoWeek(at: number): string {
  const date = new Date(at);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - weekday + 3),
  );
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** How long after a week's end answers from devices that were offline are still taken. */
const GRACE = DAY;

/** Whether a week takes no more answers, because it ended a day ago or more. */
export const isCut = (week: string, now: number): boolean => week < isoWeek(now - GRACE);

/** Whether answers for this week are taken now: it has begun, and has not been cut. */
export const isOpen = (week: string, now: number): boolean => week <= isoWeek(now) && !isCut(week, now);
