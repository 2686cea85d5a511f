import type { Today } from '../../practice/due.ts';

/** When a calendar day `YYYY-MM-DD` begins and ends on this device; one with a change of the clock is shorter or longer. */
export function boundsOf(day: string): Today {
  const from = new Date(`${day}T00:00:00`);
  const to = new Date(from);
  to.setDate(to.getDate() + 1);
  return { from: from.getTime(), to: to.getTime() };
}
