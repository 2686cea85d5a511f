import { useCallback, useEffect, useRef, useState } from 'react';
import type { PairMeeting, PairOffer } from '../../../lib/flow/deps.ts';
import type { Problem } from '../../../lib/model/problem.ts';
import type { Result } from '../../../lib/model/result.ts';

export type PairState =
  | { at: 'start' }
  | { at: 'asking' }
  | { at: 'code'; offer: PairOffer }
  | { at: 'digits'; meeting: PairMeeting }
  /** The person here has said yes; the other screen is waited for. */
  | { at: 'waiting'; meeting: PairMeeting }
  | { at: 'ended'; problem: Problem };

/** The steps of one pairing at a time; leaving the page ends the waiting. */
export function usePairing() {
  const [state, setState] = useState<PairState>({ at: 'start' });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  /** Does one step; what comes after the person has gone on is not heard. */
  const step = useCallback(
    async <T>(during: PairState, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<T | null> => {
      stop();
      const own = new AbortController();
      running.current = own;
      setState(during);
      const done = await work(own.signal);
      if (own.signal.aborted) return null;
      if (done.ok) return done.value;
      setState({ at: 'ended', problem: done.problem });
      return null;
    },
    [stop],
  );
  return { state, setState, step, stop };
}
