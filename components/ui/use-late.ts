import { useEffect, useState } from 'react';

/** True once `active` has lasted for `ms`: nothing is said about work that ends before a person notices. */
export function useLate(active: boolean, ms = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), ms);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, ms]);
  return active && late;
}
