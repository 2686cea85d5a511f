import type { LessonRow } from './rows.ts';

/** Whether a live lesson's page was found changed, and nobody has looked since. */
export const hasDrifted = ({ state, driftAt = null }: LessonRow): boolean =>
  state === 'live' && driftAt !== null;
