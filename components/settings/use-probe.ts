import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deps, Probed, ProbeStep } from '../../lib/flow/deps.ts';
import { probeEndpoint } from '../../lib/flow/probe-endpoint.ts';
import { releaseOrigin } from '../../lib/flow/release-origin.ts';
import { requestOrigin } from '../../lib/flow/request-origin.ts';
import type { Endpoint, Preset } from '../../lib/model/endpoint.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';
import { useDeps } from '../deps.tsx';
import { failedByBug } from '../rejections.tsx';

/** What is asked of a server; a key of null is the one that is kept. */
export type ToCheck = { preset: Preset; baseUrl: string; key: string | null; model: string };

export type Probe =
  | { at: 'idle' }
  | { at: 'running'; steps: readonly ProbeStep[] }
  /** Its models are known, or it names none; one has to be chosen. */
  | { at: 'listed' }
  | { at: 'found'; endpoint: Endpoint }
  | { at: 'failed'; problem: Problem };

type Wish = Parameters<typeof probeEndpoint>[1];

/**
 * Gives back what was allowed for a check alone: once another origin is checked, and when the form is left. A yes may come late:
 * what the last check is about stays, whichever check it was given to.
 */
function useAllowed(deps: Deps) {
  const allowed = useRef(new Set<string>());
  const last = useRef<string | null>(null);
  const giveBack = useCallback(() => {
    for (const origin of allowed.current) {
      if (origin === last.current) continue;
      allowed.current.delete(origin);
      // That the browser keeps a permission loses nothing of the person's.
      void releaseOrigin(deps, origin, last.current).catch(() => undefined);
    }
  }, [deps]);
  useEffect(
    () => () => {
      last.current = null;
      giveBack();
    },
    [giveBack],
  );
  return {
    asks: (baseUrl: string) => {
      last.current = URL.parse(baseUrl.trim())?.origin ?? null;
    },
    allow: (origin: string) => {
      allowed.current.add(origin);
      giveBack();
    },
  };
}

/** Checks a server step by step, in the way `how` says; can be stopped. The models it named last stay known. */
export function useProbe(
  onModel: (model: string) => void,
  how: (deps: Deps, wish: Wish) => Promise<Result<Probed>> = probeEndpoint,
) {
  const deps = useDeps();
  const [probe, setProbe] = useState<Probe>({ at: 'idle' });
  const [models, setModels] = useState<readonly string[] | null>(null);
  const running = useRef<AbortController | null>(null);
  const { asks, allow } = useAllowed(deps);
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (wanted: ToCheck, { signal }: AbortController): Promise<void> => {
    const steps: ProbeStep[] = [];
    const onStep = (step: ProbeStep) => {
      steps.push(step);
      if (!signal.aborted) setProbe({ at: 'running', steps: [...steps] });
    };
    const model = wanted.model === '' ? null : wanted.model;
    const probed = await how(deps, { ...wanted, model, signal, onStep }).catch(failedByBug);
    if (signal.aborted) return;
    if (!probed.ok) return setProbe({ at: 'failed', problem: probed.problem });
    const { endpoint } = probed.value;
    setModels(probed.value.models);
    if (endpoint !== null) return setProbe({ at: 'found', endpoint });
    const [only, ...others] = probed.value.models;
    if (model !== null || only === undefined || others.length > 0) return setProbe({ at: 'listed' });
    onModel(only);
    return ask({ ...wanted, model: only }, running.current ?? new AbortController());
  };
  const check = async (wanted: ToCheck): Promise<void> => {
    // The browser asks the person only while a click is fresh, so nothing may come before it.
    const asking = requestOrigin(deps, wanted.baseUrl);
    asks(wanted.baseUrl);
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setProbe({ at: 'running', steps: [] });
    const granted = await asking;
    if (granted.ok) allow(granted.value);
    if (mine.signal.aborted) return;
    if (!granted.ok) return setProbe({ at: 'failed', problem: granted.problem });
    await ask(wanted, mine);
  };
  const reset = () => {
    running.current?.abort();
    setProbe({ at: 'idle' });
  };
  return { probe, models, check, reset, forgetModels: () => setModels(null) };
}
