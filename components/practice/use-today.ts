import { type Day, localDay } from '../timeline/weeks.ts';
import { useByClock } from '../ui/use-by-clock.ts';

/** The calendar day of this device. */
export const useToday = (): Day => useByClock(localDay);
