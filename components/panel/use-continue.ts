import { useEffect, useRef, useState } from 'react';
import { type BrokenOff, brokenOff } from '../../lib/flow/broken-off.ts';
import { watchOpenDrafts } from '../../lib/flow/queries/watch-open-drafts.ts';
import { useDeps } from '../deps.tsx';
import { underWay } from '../drafting/under-way.ts';
import { useQuery } from '../ui/use-query.ts';
import type { FrontTab } from './port.ts';
import type { PanelControl } from './use-panel.ts';
import { draftToContinue, isToContinue } from './which-draft.ts';

/** What a model was drafting when its page was closed, looked up once; undefined until that is known. */
function useBrokenOff(): BrokenOff | null | undefined {
  const deps = useDeps();
  const [found, setFound] = useState<BrokenOff | null>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const job = await brokenOff(deps, { underWay: await underWay() });
      if (!gone) setFound(job.ok ? job.value : null);
    };
    look().catch(() => !gone && setFound(null));
    return () => {
      gone = true;
    };
  }, [deps]);
  return found;
}

/** Once, when the panel opens and nothing has arrived: goes on with what fits. Gives the open drafts. */
export function useContinue({ state, act, resume }: PanelControl, front: FrontTab | null | undefined) {
  const deps = useDeps();
  const drafts = useQuery(watchOpenDrafts, null);
  const job = useBrokenOff();
  const decided = useRef(false);
  useEffect(() => {
    if (state.reading || state.stage.kind !== 'start') decided.current = true;
    if (decided.current || drafts.state !== 'ready' || front === undefined || job === undefined) return;
    decided.current = true;
    if (state.view !== 'draft') return;
    if (job !== null && isToContinue(job, front?.url, deps.now())) return resume(job);
    const head = draftToContinue(drafts.value, front?.url, deps.now());
    if (head !== undefined) act({ kind: 'drafted', draft: head.id });
  }, [state, act, resume, drafts, front, job, deps]);
  return drafts;
}
