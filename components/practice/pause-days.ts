import { addDays, type Day, mondayOf } from '../timeline/weeks.ts';

/** The furthest day a pause may end, so that a slip of the hand does not end practice for good. */
const MOST_DAYS = 366;

/** The days a pause is offered until. */
export const pauseDays = (today: Day) =>
  ({
    tomorrow: addDays(today, 1),
    monday: addDays(mondayOf(today), 7),
    weeks: addDays(today, 14),
  }) as const;

/** When a day begins on this device, in ms; null where the words name no day a pause may end on. */
export function pauseEnd(day: string, today: Day): number | null {
  const end = new Date(`${day}T00:00:00`).getTime();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(end);
  return isDay && day > today && day <= addDays(today, MOST_DAYS) ? end : null;
}
