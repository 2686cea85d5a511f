import type { Stream } from '../protocol/pull.ts';
import type { SyncDeps } from './deps.ts';
import type { KeptRow } from './port.ts';
import { cursorOf } from './read-stream.ts';
import { readRows } from './take.ts';

async function readAgain(deps: SyncDeps, stream: Stream, rows: readonly KeptRow[]): Promise<void> {
  const { store, sealerNow, readEvent, readRow } = deps;
  const link = await store.link();
  const next = link === null ? null : cursorOf(link, stream);
  // A stream that is read from its start brings them by itself.
  if (next === null || link?.healing === true || link?.renewing === true) return;
  const pulled = rows.map(({ stream: _, carried: _why, ...row }) => ({ ...row, op: 'put' as const }));
  const sealer = await sealerNow();
  const read = await readRows(stream, pulled, { sealer, readEvent, readRow, known: new Set() });
  const known = { ...read, rows: read.rows.filter(({ carried }) => carried === undefined) };
  if (known.rows.length + known.events.length === 0) return;
  await store.take({
    stream,
    ...known,
    named: [],
    after: next,
    backup: link?.backup === true,
    next,
    last: true,
  });
  // The cursor stands where it stood, and lists of the team are only read again when something of the connection moves.
  if (link !== null) await store.patch({ round: link.round + 1 });
}

/** Reads the rows again that an older version of this device carried: after an update they are shown. */
export async function readNewer(deps: SyncDeps): Promise<void> {
  const rows = await deps.store.newer();
  for (const stream of ['me', 'team'] as const) {
    const own = rows.filter((row) => row.stream === stream);
    if (own.length > 0) await readAgain(deps, stream, own);
  }
}
