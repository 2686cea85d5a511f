import type { OutRow } from '../../sync/outgoing.ts';
import type { UnsentView } from '../deps.ts';
import { saysOf } from './dead-of.ts';

/** What waits as a person reads it; nothing for an entry of the log, whose words are sealed when they go. */
export const unsentOf = ({ n, what }: OutRow): UnsentView[] =>
  what.t === 'command' || what.t === 'contribution'
    ? [{ n, at: what.at, what: what.t === 'command' ? what.kind : what.t, says: saysOf(what) }]
    : [];
