import type { LessonRow } from './rows.ts';

/** Whether a live lesson's page was found changed, and nobody has looked since. */
export const hasDrifted = ({ state, driftAt = null }: LessonRow): boolean =>
  state === 'live' && driftAt !== null;

/** Whether few answer a live lesson's questions right, as the readings say, and nobody has looked since. */
export const asksBadly = ({ state, lowAt = null }: LessonRow): boolean => state === 'live' && lowAt !== null;
