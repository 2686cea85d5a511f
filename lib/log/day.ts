const two = (n: number): string => String(n).padStart(2, '0');

const dateOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The calendar day of a time in ms, in this device's time zone, as `YYYY-MM-DD`. */
export const dayOf = (at: number): string => dateOf(new Date(at));

/** The date of the Monday that begins the week of a `YYYY-MM-DD` day. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return dateOf(date);
}
