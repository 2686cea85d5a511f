import { readMeta } from '../../db/meta.ts';
import type { Id } from '../../model/id.ts';
import type { WakeAnswer } from '../../protocol/wake.ts';
import { client } from '../../sync/client.ts';
import type { Answer, Moved, SyncProblem } from '../../sync/problem.ts';
import type { Deps } from '../deps.ts';
import { live } from '../queries/live.ts';
import type { Connected } from './team-of.ts';

/** Waits for news of a team that is active; 'switched' as soon as another one is. */
export async function askNews(
  { db }: Pick<Deps, 'db'>,
  { link: { team, address }, token, send }: Connected,
  heads: WakeAnswer,
  stop: AbortSignal,
): Promise<Answer<WakeAnswer, SyncProblem | Moved> | 'switched'> {
  const other = new AbortController();
  const watch = live(() => readMeta<Id | null>(db, 'team')).subscribe({
    next: (active) => active !== team && other.abort(),
    error: () => undefined,
  });
  const news = await client(send, { address, token }).wake(heads, AbortSignal.any([stop, other.signal]));
  watch.unsubscribe();
  return other.signal.aborted ? 'switched' : news;
}
