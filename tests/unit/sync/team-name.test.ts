import { expect, test } from 'vitest';
import { rowHash } from '../../../lib/protocol/rows.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { readStream } from '../../../lib/sync/read-stream.ts';
import { idOf, MONDAY } from '../log/samples.ts';

const TEAM = idOf(950);

const LINK = newLink({
  ...{ team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' },
  ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
  ...{ epoch: idOf(953), gen: 0, have: 0 },
});

const row = (id: string, body: unknown) => {
  const said = { entity: 'team', id, v: 1, body };
  return { ...said, seq: 1, op: 'put' as const, hash: rowHash(said) };
};

/** Reads a stream of one answer with these rows; what was done to the store, in order. */
async function read(rows: readonly object[]): Promise<unknown[]> {
  const done: unknown[] = [];
  const { epoch, gen, have } = LINK;
  const audit = { seq: 0, hash: '' };
  const page = { protocol: 1, epoch, gen, have, now: MONDAY, rows, next: 'c1', more: false, audit };
  const deps = {
    now: () => MONDAY,
    sealerNow: async () => null,
    readEvent: () => null,
    client: { pull: () => Promise.resolve({ ok: true, value: page }) },
    store: {
      link: () => Promise.resolve(LINK),
      patch: async (change: { teamName?: string }) => 'teamName' in change && done.push(change),
      take: async ({ rows: taken }: { rows: readonly unknown[] }) => done.push(taken.length) > 0,
    },
  };
  await readStream(deps as unknown as SyncDeps, 'team', async () => ({ ok: true, value: 0 }));
  return done;
}

test('the team’s new name is kept with the connection before its row is, so that it is never missed', async () => {
  expect(await read([row(TEAM, { name: 'Haven' })])).toEqual([{ teamName: 'Haven' }, 1]);
});

test('the name it has already, that of another team and one that cannot be read change nothing', async () => {
  expect(await read([row(TEAM, { name: 'Harbour' })])).toEqual([1]);
  expect(await read([row(idOf(954), { name: 'Haven' })])).toEqual([1]);
  expect(await read([row(TEAM, { name: 7 })])).toEqual([1]);
  expect(await read([{ ...row(TEAM, { name: 'Haven' }), hash: 'a'.repeat(64) }])).toEqual([1]);
});
