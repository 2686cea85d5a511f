import { formatCursor, parseCursor } from '../../lib/protocol/cursor.ts';
import { MAX_PULL } from '../../lib/protocol/pull.ts';
import { PROTOCOL_VERSION } from '../../lib/protocol/version.ts';
import type { Deps } from '../deps.ts';
import type { SeenCaller } from '../http/device.ts';
import type { HttpProblem } from '../http/problem.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { AROUND } from '../store/event-text.ts';
import type { Ahead, EventPage, Reader, Store } from '../store/port.ts';
import { contentsOf } from './contents.ts';
import { standing } from './push.ts';
import type { Span } from './reach.ts';
import { rowText } from './row-text.ts';
import { type Asking, isOnlyEvents, rowsOf, type StreamRow } from './stream-rows.ts';

export type PullQuery = { stream: 'me' | 'team'; after: string | null; limit: number };

/**
 * What of a reader's own events is read with its device, as long as it may read at all; null where its question does not say what it will be asked
 * for. Whether it is let in is known only then, and nothing is answered from it before.
 */
export const aheadOf =
  (mayPull: Deps['live']['mayPull'], { stream, after, limit }: PullQuery) =>
  (device: string): Ahead | null => {
    const cursor = after === null ? { seq: 0 } : parseCursor(after);
    return stream !== 'me' || cursor === null || mayPull.isSpent(device)
      ? null
      : { above: cursor.seq, limit, most: MAX_PULL };
  };

type Standing = ReturnType<typeof standing>;

/**
 * From which number on rows are wanted, or why a reader has to begin anew: marks of removal that it has not read are gone. Those
 * that were gone before it began are no loss, so a reading that takes several pages is let go on.
 */
function readFrom(
  { stream, after }: PullQuery,
  at: Standing,
  head: { seq: number; pruned: number },
): Result<{ above: number; pruned: number }, HttpProblem> {
  if (after === null) return ok({ above: 0, pruned: head.pruned });
  const cursor = parseCursor(after);
  if (cursor === null || cursor.stream !== stream)
    return fail({ status: 400, code: 'bad_cursor', detail: 'This cursor is not one of this stream.' });
  const { epoch, seq, pruned } = cursor;
  if (epoch !== at.epoch)
    return fail({
      status: 409,
      code: 'epoch_changed',
      detail: 'The server was restored from a backup since. Read everything again, then send what it lacks.',
      also: at,
    });
  if (seq > head.seq)
    return fail({
      status: 409,
      code: 'cursor_ahead',
      detail: 'This cursor is ahead of the server. Read everything again, then send what it lacks.',
      also: at,
    });
  if (seq < head.pruned && head.pruned > pruned)
    return fail({ status: 410, code: 'resync', detail: 'This cursor is too old. Read everything again.' });
  return ok({ above: seq, pruned });
}

/** Rows whose contents are read at once. */
const AT_ONCE = 32;

/** Rows as JSON text up to the most an answer may have, and the number of the last. */
async function fitting(
  reader: Reader,
  team: string,
  rows: readonly StreamRow[],
): Promise<{ texts: string[]; last: number | null }> {
  const texts: string[] = [];
  let bytes = 0;
  let last: number | null = null;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const { contents, taken } = await contentsOf(reader, team, some, MAX_PULL - bytes);
    for (const row of some.slice(0, taken)) {
      const text = rowText(row, contents);
      bytes += Buffer.byteLength(text);
      if (bytes > MAX_PULL && texts.length > 0) return { texts, last };
      texts.push(text);
      last = row.seq;
    }
    if (taken < some.length) break;
  }
  return { texts, last };
}

/** The rows of a page as JSON text, and up to which number nothing is left out of it. */
async function pageOf(
  store: Store,
  asking: Asking,
  span: Span,
  ahead: EventPage | null,
): Promise<{ texts: readonly string[]; reached: number }> {
  const { above, upTo, limit } = span;
  if (above === upTo) return { texts: [], reached: upTo };
  if (isOnlyEvents(asking, above)) {
    // Where all a person has fits beside whatever else a row has, nothing is measured.
    const most = asking.bytes + AROUND * limit > MAX_PULL ? MAX_PULL : null;
    const { texts, count, last, room } = ahead ?? (await store.eventPage(asking, { ...span, most }));
    return { texts, reached: count < limit ? (room ?? upTo) : last };
  }
  const { rows, reach } = await rowsOf(store, asking, span);
  const { texts, last } = await fitting(store, asking.team, rows);
  return { texts, reached: texts.length < rows.length ? (last ?? above) : reach };
}

/**
 * What is new in a stream, as pieces of one JSON text: rows are passed on as they are kept. The head is read before the rows, so that none that is
 * committed meanwhile is passed over.
 */
export async function pull(
  deps: Deps,
  caller: SeenCaller,
  query: PullQuery,
): Promise<Result<readonly string[], HttpProblem>> {
  const { team, person } = caller;
  const at = standing(caller.seen);
  const head =
    query.stream === 'me'
      ? caller.seen.head
      : await deps.store.get('head', { team_id: team, stream: 'team' });
  const { seq = 0, pruned = 0 } = head ?? {};
  const from = readFrom(query, at, { seq, pruned });
  if (!from.ok) return from;
  const { above, pruned: gone } = from.value;
  const isOwn = query.stream === 'me';
  const asking = {
    ...{ team, person, stream: query.stream },
    ...{ bytes: isOwn ? (head?.bytes ?? 0) : 0, last: isOwn ? caller.seen.last : null },
  };
  const { texts, reached } = await pageOf(
    deps.store,
    asking,
    { above, upTo: seq, limit: query.limit },
    isOwn ? caller.seen.page : null,
  );
  const { audit, member } = caller.seen;
  const facts = {
    protocol: PROTOCOL_VERSION,
    ...at,
    now: deps.now(),
    next: formatCursor({ stream: query.stream, epoch: at.epoch, seq: reached, pruned: gone }),
    more: reached < seq,
    audit: { seq: audit?.seq ?? 0, hash: audit?.last_hash ?? '' },
    ...(isOwn && member !== null ? { self: { role: member.role, joinedAt: member.joined_at } } : {}),
  };
  const rows = texts.flatMap((text, at) => (at === 0 ? [text] : [',', text]));
  return ok([`${JSON.stringify(facts).slice(0, -1)},"rows":[`, ...rows, ']}']);
}
