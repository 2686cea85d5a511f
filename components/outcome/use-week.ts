import { useEffect, useState } from 'react';
import { weekNow } from '../../lib/flow/outcome/week-now.ts';
import { useDeps } from '../deps.tsx';

const LOOK_MS = 60_000;

/** The week an answer is of that is given now, also on a page that stays open over its end or a night's sleep. */
export function useWeek(): string {
  const { now } = useDeps();
  const [week, setWeek] = useState(() => weekNow({ now }));
  useEffect(() => {
    const look = () => setWeek(weekNow({ now }));
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [now]);
  return week;
}
