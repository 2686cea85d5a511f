import { canonical } from '../hash/canonical.ts';
import type { LogEvent } from '../model/event.ts';

/** True when two events say the same, whatever the order of their keys. */
export const isSameEvent = (a: LogEvent, b: LogEvent): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b);
