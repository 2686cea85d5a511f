import type { RefObject } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';
import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { useDeps } from '../deps.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { LogActs } from './log-acts.ts';
import { type LogIndex, nextEntry } from './log-rows.ts';
import { useLines } from './use-lines.ts';

/** j and k move over the entries of the log; o opens the page of the one with the focus, u says that it was used. */
export function useLogKeys(props: {
  list: RefObject<HTMLElement | null>;
  index: LogIndex;
  entryAt: (line: number) => TimelineEntry | undefined;
  scrollTo: (line: number) => void;
  acts: LogActs;
}): void {
  const { list, index, entryAt, scrollTo, acts } = props;
  const deps = useDeps();
  const { here } = useLines({ list, scrollTo, next: (line, by) => nextEntry(index, line, by) });
  const withEntry = (act: (entry: TimelineEntry) => unknown) => () => {
    const entry = entryAt(here());
    if (entry === undefined) return false;
    act(entry);
    return true;
  };
  useKeys({
    o: withEntry((entry) => canOpen(entry.address) && deps.page.openSource(entry.address)),
    u: withEntry((entry) => entry.kind !== 'deleted' && acts.onUse(entry)),
  });
}
