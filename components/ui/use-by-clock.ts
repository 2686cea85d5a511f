import { useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';

const LOOK_MS = 60_000;

/** What a clock says, as `of` reads it of a time in ms, also on a page that stays open over midnight or a night's sleep. */
export function useByClock<T extends string>(of: (now: number) => T): T {
  const { now } = useDeps();
  const [said, setSaid] = useState(() => of(now()));
  useEffect(() => {
    const look = () => setSaid(of(now()));
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [now, of]);
  return said;
}
