import type { PullAnswer, Stream } from '../protocol/pull.ts';
import type { SyncDeps } from './deps.ts';
import type { Link } from './link.ts';

/** How long the server may take to say how far its streams go, in ms. */
const PATIENCE = 5_000;

async function headOf({ client }: Pick<SyncDeps, 'client'>, stream: Stream): Promise<number | null> {
  const heads = await client.wake({ me: 0, team: 0 }, AbortSignal.timeout(PATIENCE));
  return heads.ok ? heads.value[stream] : null;
}

/**
 * How far a reading is after an answer that is not the last, null after the last: rows come in the order of their numbers. Up to where
 * it goes is asked once and kept, so that one that was broken off goes on counting.
 */
export async function readingOf(
  deps: Pick<SyncDeps, 'client'>,
  { link, stream }: { link: Link; stream: Stream },
  { rows, more }: PullAnswer,
): Promise<Link['reading']> {
  if (!more) return null;
  const before = link.reading ?? null;
  const of = before?.of ?? (await headOf(deps, stream));
  const done = rows.at(-1)?.seq ?? before?.done ?? 0;
  return of === null ? null : { done, of: Math.max(of, done) };
}
