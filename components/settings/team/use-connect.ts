import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connecting } from '../../../lib/flow/deps.ts';
import { releaseOrigin } from '../../../lib/flow/release-origin.ts';
import { requestOrigin } from '../../../lib/flow/request-origin.ts';
import { awaitToken } from '../../../lib/flow/team/await-token.ts';
import { beginConnect } from '../../../lib/flow/team/begin-connect.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import type { Id } from '../../../lib/model/id.ts';
import type { Problem } from '../../../lib/model/problem.ts';
import { useDeps } from '../../deps.tsx';

export type ConnectState =
  | { at: 'form'; problem: Problem | null }
  | { at: 'asking' }
  | { at: 'code'; connecting: Connecting };

/** The steps of connecting a device; leaving the page or `cancel` ends them, nothing is connected, and the permission goes back. */
export function useConnect(onDone: (team: Id) => void) {
  const deps = useDeps();
  const [state, setState] = useState<ConnectState>({ at: 'form', problem: null });
  const stop = useRef<AbortController | null>(null);
  const tries = useRef(0);
  const cancel = useCallback(() => {
    stop.current?.abort();
    stop.current = null;
    setState({ at: 'form', problem: null });
  }, []);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (address: string, name: string) => {
    tries.current += 1;
    const tried = tries.current;
    // The browser asks only while the click is fresh.
    const granted = await requestOrigin(deps, address);
    if (!granted.ok) return setState({ at: 'form', problem: granted.problem });
    setState({ at: 'asking' });
    const begun = await beginConnect(deps, { address: granted.value, name });
    if (!begun.ok) {
      await releaseOrigin(deps, granted.value);
      return setState({ at: 'form', problem: begun.problem });
    }
    const running = new AbortController();
    stop.current = running;
    setState({ at: 'code', connecting: begun.value });
    const done = await awaitToken(deps, begun.value, running.signal);
    // Whoever cancelled may be trying again already.
    if (!done.ok && tries.current === tried) await releaseOrigin(deps, granted.value);
    if (running.signal.aborted) return;
    setState({ at: 'form', problem: done.ok ? null : done.problem });
    if (!done.ok) return;
    onDone(done.value.team);
    // How that went stands in the team's part.
    await syncTeam(deps, done.value);
  };
  return { state, start, cancel };
}
