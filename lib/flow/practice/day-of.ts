import type { Today } from '../../practice/due.ts';

/** When a calendar day `YYYY-MM-DD` begins and ends on this device; one with a change of the clock is shorter or longer, also where that is at midnight. */
export function boundsOf(day: string): Today {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new Date(year, month - 1, date);
  return { from: from.getTime(), to: new Date(year, month - 1, date + 1).getTime() };
}
