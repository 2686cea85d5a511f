import { expect, test } from 'vitest';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { readStream } from '../../../lib/sync/read-stream.ts';
import { idOf, MONDAY } from '../log/samples.ts';

const LINK = newLink({
  ...{ team: idOf(950), person: idOf(951), device: idOf(952), address: 'https://team.example' },
  ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
  ...{ epoch: idOf(953), gen: 0, have: 0 },
});

/** What a connection keeps of what a server says of its person. */
async function kept(self: object | undefined, known: object = {}): Promise<object[]> {
  const changes: object[] = [];
  const { epoch, gen, have } = LINK;
  const page = { protocol: 1, epoch, gen, have, now: MONDAY, rows: [], next: 'c1', more: false };
  const audit = { seq: 0, hash: '' };
  const deps = {
    now: () => MONDAY,
    sealerNow: async () => null,
    readEvent: () => null,
    client: { pull: async () => ({ ok: true, value: { ...page, audit, ...(self ? { self } : {}) } }) },
    store: {
      link: async () => ({ ...LINK, ...known }),
      known: async () => new Set(),
      patch: async (change: object) => 'role' in change && changes.push(change),
      take: async () => true,
    },
  };
  await readStream(deps as unknown as SyncDeps, 'me', async () => ({ ok: true, value: 0 }));
  return changes;
}

test('a connection keeps what its person is in the team and since when, as the server last said', async () => {
  expect(await kept({ role: 'member', joinedAt: 7 })).toEqual([{ role: 'member', joined: 7 }]);
  expect(await kept({ role: 'member', joinedAt: 7 }, { role: 'member', joined: 7 })).toEqual([]);
  expect(await kept({ role: 'member', joinedAt: 9 }, { role: 'member', joined: 7 })).toEqual([
    { role: 'member', joined: 9 },
  ]);
});

test('an older server says the role alone, or nothing', async () => {
  expect(await kept({ role: 'admin' })).toEqual([{ role: 'admin', joined: null }]);
  expect(await kept({ role: 'admin' }, { role: 'admin' })).toEqual([]);
  expect(await kept(undefined)).toEqual([]);
});
