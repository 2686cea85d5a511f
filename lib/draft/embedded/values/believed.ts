import type { Language } from '../../templates/language.ts';
import { numberOf, type Value } from './value.ts';

/** How many times off a value may be and still be believed, of what people know by feel; of anything else the page's range decides. */
const MOST_OFF: Readonly<Record<string, number>> = { share: 3, volume: 3, weight: 4, length: 4 };
/** Degrees are told apart by how far they lie from each other: twice as many are no more believable at 10 than at 90. */
const MOST_DEGREES = 12;
const MOST_HOURS_APART = 6;
/** Hours that people say; of others, "35 hours", they see that nobody laid them down. */
const HOURS: ReadonlySet<number> = new Set([12, 15, 16, 18, 20, 24, 36, 48, 60, 72, 96, 120]);
const HOUR = 3_600;
const FEW = 10;

const decimals = (number: string): number => /[.,](\d{1,2})$/u.exec(number)?.[1]?.length ?? 0;

const hoursOf = ({ of, amount, number }: Value, language: Language): number | null =>
  of === 'time' && amount !== null && amount === numberOf(number, language) * HOUR ? amount / HOUR : null;

/** "7:30", "19.00": hours of the day; null for noon and midnight in words. */
function clockOf({ of, number }: Value): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})/u.exec(number) ?? [];
  return of === 'clock' && hours !== undefined ? Number(hours) + Number(minutes) / 60 : null;
}

function isNear(own: Value, other: Value): boolean {
  const [here, there] = [clockOf(own), clockOf(other)];
  if (own.of === 'clock')
    return here !== null && there !== null && Math.abs(here - there) <= MOST_HOURS_APART;
  if (own.amount === null || other.amount === null) return true;
  if (own.of === 'heat') return Math.abs(own.amount - other.amount) <= MOST_DEGREES;
  const most = MOST_OFF[own.of];
  return most === undefined || Math.max(own.amount / other.amount, other.amount / own.amount) <= most;
}

/** "3 days, 8 days on the ward": with 10 in place of 3 the words would contradict themselves. */
const keepsOrder = (own: Value, other: Value, beside: readonly Value[]): boolean =>
  beside.every(
    ({ of, amount }) =>
      of !== own.of ||
      amount === null ||
      own.amount === null ||
      other.amount === null ||
      Math.sign(own.amount - amount) === Math.sign(other.amount - amount),
  );

/**
 * True where somebody who has not read the page might believe `other` in place of `own`, `beside` the other values of its words: not too far off for its kind, written
 * as finely, an hour that people say, and in the same order to what stands beside it.
 */
export function isBelieved(own: Value, other: Value, beside: readonly Value[], language: Language): boolean {
  const hours = hoursOf(other, language);
  if (hours !== null && hours > FEW && !HOURS.has(hours)) return false;
  if (decimals(other.number) > decimals(own.number)) return false;
  return isNear(own, other) && keepsOrder(own, other, beside);
}
