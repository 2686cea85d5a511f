import { isKnown, type KnownEvent, type LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one order of the log: by time, then device, then id; never by arrival. */
const byTime = (a: LogEvent, b: LogEvent): number =>
  a.at - b.at || compare(a.device, b.device) || compare(a.id, b.id);

const targetOf = (event: LogEvent): Id | null =>
  isKnown(event) && event.kind === 'log.retracted' ? event.body.target : null;

/**
 * The events a fold may see: known, not retracted, each once, in the order of the log.
 * A retraction cannot be taken back: retracting one hides nothing more and shows nothing again, so that the result
 * does not depend on how deep a chain of them is. Undo of a delete retracts the delete.
 */
export function visible(events: readonly LogEvent[]): KnownEvent[] {
  const hidden = new Set(events.map(targetOf));
  const once = new Map(events.filter(isKnown).map((event) => [event.id, event]));
  return [...once.values()].filter((event) => !hidden.has(event.id)).sort(byTime);
}
