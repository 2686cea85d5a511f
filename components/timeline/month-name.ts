import { dateFormat } from '../../lib/platform/i18n.ts';
import { type Day, dateOf } from './weeks.ts';

const FORMATS = {
  monthOf: { month: 'long' },
  shortDay: { day: 'numeric', month: 'short' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
  shortMonth: { month: 'short' },
} as const;

const format = (name: keyof typeof FORMATS, day: Day, withYear: boolean): string =>
  dateFormat(withYear ? `${name} year` : name, {
    ...FORMATS[name],
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(dateOf(day));

const otherYear = (day: Day, now: Day): boolean => day.slice(0, 4) !== now.slice(0, 4);

/** "March", or "March 2025" when that is not the year of `now`. */
export const monthOf = (day: Day, now: Day): string => format('monthOf', day, otherYear(day, now));

/** "14 Sept", or "14 Sept 2025" when that is not the year of `now`. */
export const shortDay = (day: Day, now: Day): string => format('shortDay', day, otherYear(day, now));

/** "Monday 14 September", with the year when that is not the year of `now`. */
export const longDay = (day: Day, now: Day): string => format('longDay', day, otherYear(day, now));

/** "Sept", or "Sept 2025". */
export const shortMonth = (day: Day, withYear: boolean): string => format('shortMonth', day, withYear);
