import type { LessonFilter } from '../../lib/flow/deps.ts';

/** Every lesson. */
export const NO_FILTER: LessonFilter = { text: '', skill: null, site: null, tier: null };

/** True when some lessons may be left out. */
export const isFiltered = ({ text, skill, site, tier }: LessonFilter): boolean =>
  text.trim() !== '' || skill !== null || site !== null || tier !== null;
