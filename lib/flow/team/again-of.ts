import type { Id } from '../../model/id.ts';
import { isPrepared } from '../../sync/batch.ts';
import type { OutRow, OutWhat } from '../../sync/outgoing.ts';

/** What never reached the server that would have to answer it. */
const UNSEEN: ReadonlySet<string> = new Set(['not_member', 'other-server']);

/**
 * What is to be sent to do again what was refused; null where that is no way: a decision is made again in its review, and a submission
 * from its lesson. A server answers a command it has refused with the same refusal for good, so that it needs another id.
 */
export function againOf(
  { what, refused }: Pick<OutRow, 'what' | 'refused'>,
  newId: () => Id,
): OutWhat | null {
  if (what.t === 'event') return what;
  if (what.t !== 'command' || isPrepared(what)) return null;
  if (UNSEEN.has(refused?.code ?? '')) return what;
  return what.kind === 'submit' ? null : { ...what, id: newId() };
}
