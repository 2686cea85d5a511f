import { language } from '../../lib/platform/i18n.ts';
import { type Day, dateOf } from './weeks.ts';

const format = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(dateOf(day));

/** "March", or "March 2025" when that is not the year of `now`. */
export const monthOf = (day: Day, now: Day): string =>
  format(day, { month: 'long', ...(day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }) });

/** "14 Sept", or "14 Sept 2025" when that is not the year of `now`. */
export const shortDay = (day: Day, now: Day): string =>
  format(day, {
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** "Monday 14 September", with the year when that is not the year of `now`. */
export const longDay = (day: Day, now: Day): string =>
  format(day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }),
  });
