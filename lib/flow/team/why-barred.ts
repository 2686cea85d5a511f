import { type Answer, stopped } from '../../sync/problem.ts';
import type { Deps } from '../deps.ts';
import type { Connected } from './team-of.ts';

/** Tells a server that does not answer from one the browser lets nothing of ours reach: that does not pass by itself. */
export async function whyBarred<T>(
  { net }: Pick<Deps, 'net'>,
  { link: { address } }: Pick<Connected, 'link'>,
  done: Answer<T>,
): Promise<Answer<T>> {
  if (done.ok || done.problem.kind !== 'offline' || (await net.has(address))) return done;
  return stopped({ kind: 'barred' });
}
