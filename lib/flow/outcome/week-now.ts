import { isoWeek } from '../../model/iso-week.ts';
import type { Deps } from '../deps.ts';

/** The week an answer is of that is given now. */
export const weekNow = ({ now }: Pick<Deps, 'now'>): string => isoWeek(now());
