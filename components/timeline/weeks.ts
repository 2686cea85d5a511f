/** A calendar day as `YYYY-MM-DD`; weeks are named by their Monday. */
export type Day = string;

const DAY_MS = 86_400_000;
const ms = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayOf(ms(day) + n * DAY_MS);

/** The Monday of the week a day falls in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(ms(day)).getUTCDay() + 6) % 7));

/** The day it is on this device's calendar. */
export function localDay(time: number): Day {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A stretch of weeks: the Mondays of its first and last week. */
export type Span = { first: Day; last: Day };

/** How many weeks a picture can show. */
export const SPANS = [13, 26, 52] as const;
export type SpanLength = (typeof SPANS)[number];

/** The `length` weeks that end `back` weeks before the week of `today`. */
export function spanOf(today: Day, length: number, back: number): Span {
  const last = addDays(mondayOf(today), -7 * back);
  return { first: addDays(last, -7 * (length - 1)), last };
}

/** How many weeks a span has. */
export const weeksIn = (span: Span): number => (ms(span.last) - ms(span.first)) / (7 * DAY_MS) + 1;

/** True for a Monday inside the span. */
export const inSpan = (span: Span, monday: Day): boolean => monday >= span.first && monday <= span.last;

/** The UTC date of a day, as a chart's time scale needs it. */
export const dateOf = (day: Day): Date => new Date(ms(day));
