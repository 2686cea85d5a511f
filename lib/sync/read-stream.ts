import type { Id } from '../model/id.ts';
import type { PullAnswer, Stream } from '../protocol/pull.ts';
import { ENTITIES } from '../protocol/rows.ts';
import { keepAudit } from './audit.ts';
import type { SyncDeps } from './deps.ts';
import type { Link } from './link.ts';
import type { KeptRow } from './port.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';
import { readingOf } from './reading.ts';
import { readRows } from './take.ts';

/** A stream of more pages than this has no end; in rows of the largest answers. */
const MOST_PAGES = 5_000;

/** Where a stream was read to; null: it is to be read from its start. */
export const cursorOf = (link: Link, stream: Stream): string | null =>
  stream === 'me' ? link.me : link.teamRows;

/** The server is another than the one this device knew; nothing of its answer is taken. */
function movedSince(link: Link, { epoch, gen, have }: PullAnswer): Moved | null {
  const same = epoch === link.epoch && gen === link.gen && have >= link.have;
  return same ? null : { kind: 'moved', epoch, gen, have };
}

/** What no server may say: rows out of their order, or an answer that promises more and leads nowhere. */
function strange({ rows, next, more }: PullAnswer, before: string | null): SyncProblem | null {
  for (let index = 1; index < rows.length; index++)
    if ((rows[index]?.seq ?? 0) < (rows[index - 1]?.seq ?? 0)) return { kind: 'strange', where: 'rows' };
  return more && next === before ? { kind: 'strange', where: 'next' } : null;
}

const eventIds = ({ rows }: PullAnswer): Id[] =>
  rows.filter(({ entity, op }) => entity === 'event' && op === 'put').map(({ id }) => id);

/** The connection says what the team is called; before its row is taken, so that one that was cut short comes again. */
async function keepName({ store }: SyncDeps, link: Link, rows: readonly KeptRow[]): Promise<void> {
  const row = rows.findLast((one) => one.entity === 'team' && one.id === link.team);
  if (row === undefined || row.carried !== undefined) return;
  const { name } = ENTITIES.team.team.parse(row.body);
  if (name !== link.teamName) await store.patch({ teamName: name });
}

/** The connection says what its person may be offered, and since when they are in the team. */
async function keepSelf({ store }: SyncDeps, link: Link, { self }: PullAnswer): Promise<void> {
  if (self === undefined) return;
  const { role, joinedAt: joined = null } = self;
  if (role !== link.role || joined !== (link.joined ?? null)) await store.patch({ role, joined });
}

/** False where the stream is to be read from elsewhere since it was asked for: nothing of the page was taken. */
async function takePage(deps: SyncDeps, link: Link, stream: Stream, page: PullAnswer): Promise<boolean> {
  const { store, sealerNow, readEvent, readRow } = deps;
  const sealer = await sealerNow();
  const known = stream === 'me' ? await store.known(eventIds(page)) : new Set<Id>();
  const taken = await readRows(stream, page.rows, { sealer, readEvent, readRow, known });
  await keepName(deps, link, taken.rows);
  const reading = await readingOf(deps, { link, stream }, page);
  const after = cursorOf(link, stream);
  const { backup } = link;
  return store.take({ stream, ...taken, after, backup, next: page.next, last: !page.more, reading });
}

async function noteAudit({ store, now }: SyncDeps, link: Link, { audit }: PullAnswer): Promise<void> {
  const restored = Object.keys(link.audit).length === 0;
  const kept = keepAudit(link, audit, { now: now(), restored });
  const before = Object.values(link.audit).at(-1);
  const same = before?.seq === audit.seq && before.hash === audit.hash && kept.auditGone === link.auditGone;
  if (!same) await store.patch(kept);
}

type Turn = Answer<number, SyncProblem | Moved>;

/** Reads a stream to its end; returns how many rows came. `between` its pages something else may be done. */
export async function readStream(
  deps: SyncDeps,
  stream: Stream,
  between: () => Promise<Turn>,
): Promise<Turn> {
  const { store, client, hit } = deps;
  for (let pulled = 0, page = 0; page < MOST_PAGES; page++) {
    const link = await store.link();
    if (link === null) return answered(pulled);
    const before = cursorOf(link, stream);
    const answer = await client.pull(stream, before);
    if (!answer.ok) return answer;
    await hit?.('after-pull');
    const moved = movedSince(link, answer.value);
    if (moved !== null) return stopped(moved);
    const wrong = strange(answer.value, before);
    if (wrong !== null) return stopped(wrong);
    const isTaken = await takePage(deps, link, stream, answer.value);
    await hit?.('taken');
    if (isTaken) pulled += answer.value.rows.length;
    if (answer.value.more || !isTaken) {
      const meanwhile = await between();
      if (!meanwhile.ok) return meanwhile;
      continue;
    }
    await noteAudit(deps, link, answer.value);
    await keepSelf(deps, link, answer.value);
    if (stream === 'team' && link.renewing) await store.renewed();
    return answered(pulled);
  }
  return stopped({ kind: 'strange', where: 'pages' });
}
