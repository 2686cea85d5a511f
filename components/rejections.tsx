import { useEffect } from 'react';
import type { Problem } from '../lib/model/problem.ts';
import { useSay } from './ui/toast.tsx';

/** A bug as a problem to be said, cut to one line. */
export function problemOfBug(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unexpected', detail: detail.slice(0, 200) };
}

/** A bug as the outcome of what ran into it, for who waits for one. */
export const failedByBug = (bug: unknown): { ok: false; problem: Problem } => ({
  ok: false,
  problem: problemOfBug(bug),
});

/** Says every failure nobody waited for. The page stays as it is: what is typed in it must not be lost. */
export function Rejections() {
  const say = useSay();
  useEffect(() => {
    const tell = ({ reason }: PromiseRejectionEvent) => say.problem(problemOfBug(reason));
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, [say]);
  return null;
}
