import type { ReadingBody } from './reading.ts';

/** Up to this share of right answers, in percent, the questions are at fault and not those who answer; the band "low" ends there too. */
const LOW = 40;

/** Whether a reading says that few answered a lesson's questions right; null where it is of something else. */
export function isLow(body: ReadingBody): boolean | null {
  if (body.measure !== 'check') return null;
  const { right } = body;
  return right.kind === 'band' ? right.band === 'low' : right.percent <= LOW;
}
