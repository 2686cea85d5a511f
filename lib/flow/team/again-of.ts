import type { Id } from '../../model/id.ts';
import { isPrepared } from '../../sync/batch.ts';
import type { OutRow, OutWhat } from '../../sync/outgoing.ts';

/** What never reached the server that would have to answer it, or was not looked at by it. */
const UNSEEN: ReadonlySet<string> = new Set(['not_member', 'number_used', 'other-server']);

/** They name a revision or a submission that is over after these, and can only be refused again. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['flag', 'reverify', 'withdraw']);
const OVER: ReadonlySet<string> = new Set(['not-found', 'not-live', 'not-waiting', 'stale']);

/** Whether the server knows of what was refused. */
export const wasSeen = ({ refused }: Pick<OutRow, 'refused'>): boolean => !UNSEEN.has(refused?.code ?? '');

/**
 * What is to be sent to do again what was refused; null where that is no way: a decision is made again in its review, and a submission
 * from its lesson, and what was about words that are over is over. A server answers a command it has refused with the same refusal for good, so that it needs another id.
 */
export function againOf(
  { what, refused }: Pick<OutRow, 'what' | 'refused'>,
  newId: () => Id,
): OutWhat | null {
  if (what.t === 'event') return what;
  if (what.t !== 'command' || isPrepared(what)) return null;
  const code = refused?.code ?? '';
  if (UNSEEN.has(code)) return what;
  const isOver = ABOUT_ONE.has(what.kind) && OVER.has(code);
  return isOver || what.kind === 'submit' ? null : { ...what, id: newId() };
}
