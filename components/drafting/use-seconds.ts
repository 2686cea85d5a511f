import { useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';

/** The whole seconds that remain until a time, counted down. */
export function useSeconds(until: number): number {
  const { now } = useDeps();
  const left = () => Math.max(0, Math.ceil((until - now()) / 1000));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return left();
}
