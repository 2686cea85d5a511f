import { pausePractice } from '../../lib/flow/practice/pause-practice.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Pauses until a time in ms, or asks again at once; says so where it could not. */
export function usePause(): (until: number | null) => Promise<void> {
  const deps = useDeps();
  const say = useSay();
  return async (until) => {
    const paused = await pausePractice(deps, { until });
    if (!paused.ok) say.problem(paused.problem);
  };
}
