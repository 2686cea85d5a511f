import { expect, test } from 'vitest';
import { rowHash } from '../../../lib/protocol/rows.ts';
import { client } from '../../../lib/sync/client.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { syncOnce } from '../../../lib/sync/once.ts';
import { memoryStoreOf } from '../../laws/sync/memory-store.ts';
import { idOf, MONDAY } from '../log/samples.ts';

const LINK = newLink({
  ...{ team: idOf(950), person: idOf(951), device: idOf(952), address: 'https://team.example' },
  ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
  ...{ epoch: idOf(953), gen: 0, have: 0 },
});

type Page = { rows?: unknown[]; next?: string; more?: boolean; epoch?: string };

const hashed = (seq: number, body: unknown, entity = 'need') => {
  const said = { entity, id: idOf(seq), v: 1, body };
  return { ...said, seq, op: 'put', hash: rowHash(said) };
};

/** A device at a server that answers each reading of the team's stream as it is told; `asked` counts them. */
async function read(page: (nth: number) => Page) {
  let asked = 0;
  const send = async (input: unknown): Promise<Response> => {
    const url = new URL(String(input));
    if (url.pathname === '/v1/wake') return Response.json({ me: 0, team: 0 });
    const isTeam = url.searchParams.get('stream') === 'team';
    const said = isTeam ? page(++asked) : {};
    const standing = { epoch: LINK.epoch, gen: 0, have: 0, now: MONDAY };
    const answer = { protocol: 1, ...standing, rows: [], next: 'c', more: false, ...said };
    return Response.json({ ...answer, audit: { seq: 0, hash: '' } });
  };
  const side = memoryStoreOf(LINK, { events: new Map(), erase: () => undefined });
  const ended = await syncOnce({
    store: side.store,
    client: client(send, { address: LINK.address, token: 'pa1' }),
    sealerNow: async () => null,
    readEvent: () => null,
    now: () => MONDAY,
  });
  return { ended, asked, rows: [...side.rows.values()].map(({ id, carried }) => ({ id, carried })) };
}

const GOOD = { text: 'Keys', skill: null };

test('a row that is not what its hash says, or of no form that may be, is kept out of sight', async () => {
  const other = { ...hashed(2, GOOD), body: { ...GOOD, text: 'Locks' } };
  const form = hashed(3, { text: '<img onerror=x>'.repeat(1_000), skill: 'none' });
  const { ended, rows } = await read(() => ({ rows: [hashed(1, GOOD), other, form] }));
  expect(ended.ok).toBe(true);
  expect(rows).toEqual([
    { id: idOf(1), carried: undefined },
    { id: idOf(2), carried: 'unfit' },
    { id: idOf(3), carried: 'unfit' },
  ]);
});

test('a body that would reach for the prototype of what it is put into is not shown either', async () => {
  const body = JSON.parse('{"__proto__":{"isAdmin":true}}');
  const { rows } = await read(() => ({ rows: [hashed(1, body, 'setting')] }));
  expect(rows).toEqual([{ id: idOf(1), carried: 'unfit' }]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test.each([
  ['rows out of their order', () => ({ rows: [hashed(2, GOOD), hashed(1, GOOD)] }), 'rows', 1],
  ['an answer that promises more and leads nowhere', () => ({ more: true }), 'next', 2],
  ['pages without end', (nth: number) => ({ more: true, next: `c${nth}` }), 'pages', 5_000],
  ['another beginning each time', (nth: number) => ({ epoch: idOf(2_000 + nth) }), 'standing', 4],
] as const)(
  '%s end the sync as what no server may say',
  { timeout: 60_000 },
  async (_, page, where, most) => {
    const { ended, asked } = await read(page);
    expect(ended).toEqual({ ok: false, problem: { kind: 'strange', where } });
    expect(asked).toBeLessThanOrEqual(most);
  },
);
