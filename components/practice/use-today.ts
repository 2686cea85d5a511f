import { useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';
import { type Day, localDay } from '../timeline/weeks.ts';

const LOOK_MS = 60_000;

/** The calendar day of this device, also on a page that stays open over midnight or a night's sleep. */
export function useToday(): Day {
  const { now } = useDeps();
  const [day, setDay] = useState(() => localDay(now()));
  useEffect(() => {
    const look = () => setDay(localDay(now()));
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [now]);
  return day;
}
