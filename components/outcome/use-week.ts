import { weekNow } from '../../lib/flow/outcome/week-now.ts';
import { useByClock } from '../ui/use-by-clock.ts';

const weekOf = (at: number): string => weekNow({ now: () => at });

/** The week an answer is of that is given now. */
export const useWeek = (): string => useByClock(weekOf);
