import type { TimelineEntry } from '../../lib/flow/deps.ts';

/** What can be done with an entry of the log beside opening it. */
export type LogActs = {
  onUse: (entry: TimelineEntry) => void;
  onRemove: (entry: TimelineEntry) => void;
};
