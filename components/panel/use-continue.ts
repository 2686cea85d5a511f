import { useEffect, useRef } from 'react';
import { watchOpenDrafts } from '../../lib/flow/queries/watch-open-drafts.ts';
import { useDeps } from '../deps.tsx';
import { useQuery } from '../ui/use-query.ts';
import type { FrontTab } from './port.ts';
import type { PanelControl } from './use-panel.ts';
import { draftToContinue } from './which-draft.ts';

/** Once, when the panel opens and nothing has arrived: goes on with the draft that fits. Gives the open drafts. */
export function useContinue({ state, act }: PanelControl, front: FrontTab | null | undefined) {
  const deps = useDeps();
  const drafts = useQuery(watchOpenDrafts, null);
  const decided = useRef(false);
  useEffect(() => {
    if (state.reading || state.stage.kind !== 'start') decided.current = true;
    if (decided.current || drafts.state !== 'ready' || front === undefined) return;
    decided.current = true;
    const head = draftToContinue(drafts.value, front?.url, deps.now());
    if (head !== undefined && state.view === 'draft') act({ kind: 'drafted', draft: head.id });
  }, [state, act, drafts, front, deps]);
  return drafts;
}
