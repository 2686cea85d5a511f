import { expect, test } from 'vitest';
import type { LogEvent } from '../../../lib/model/event.ts';
import { rowHash } from '../../../lib/protocol/rows.ts';
import { client } from '../../../lib/sync/client.ts';
import type { FaultPoint, SyncDeps } from '../../../lib/sync/deps.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { syncOnce } from '../../../lib/sync/once.ts';
import { type Sealer, sealer } from '../../../lib/sync/seal.ts';
import { memoryStoreOf } from '../../laws/sync/memory-store.ts';
import { idOf, MONDAY, used } from '../log/samples.ts';

const LINK = newLink({
  ...{ team: idOf(950), person: idOf(951), device: idOf(952), address: 'https://team.example' },
  ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
  ...{ epoch: idOf(953), gen: 0, have: 0 },
});

const need = (n: number) => {
  const said = { entity: 'result', id: idOf(n), v: 1, body: { status: 'done' } };
  return { ...said, seq: n, op: 'put', hash: rowHash(said) };
};

/** A server whose own stream has so many answers of a row each, and a device; `asked` is what it was asked, in order. */
function device({ pages, early = 0 }: { pages: number; early?: number }) {
  const asked: string[] = [];
  const waited: number[] = [];
  const seen: Link['reading'][] = [];
  const rows: object[] = [];
  let have = 0;
  let tooEarly = early;
  const standing = () => ({ epoch: LINK.epoch, gen: 0, have, now: MONDAY });
  const send = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input));
    const stream = url.searchParams.get('stream');
    if (url.pathname === '/v1/wake') {
      asked.push('heads');
      return Response.json({ me: pages, team: 0 });
    }
    if (url.pathname === '/v1/push') {
      const told = { type: 'x', title: 'Early', status: 429, code: 'too_many' };
      if (tooEarly-- > 0) return Response.json(told, { status: 429, headers: { 'retry-after': '1' } });
      const { items } = JSON.parse(String(init?.body)) as { items: { n: number; t: string }[] };
      asked.push(`push ${items.map(({ n, t }) => (t === 'command' ? n : `${t} ${n}`)).join(' ')}`);
      have = items.at(-1)?.n ?? have;
      return Response.json({ ...standing(), results: items.map(({ n }) => ({ n, status: 'done' })) });
    }
    const at = Number(url.searchParams.get('after') ?? 0) + 1;
    asked.push(`${stream} ${at}`);
    const isOwn = stream === 'me' && at <= pages;
    const page = {
      rows: isOwn ? [rows.at(at - 1) ?? need(at)] : [],
      next: `${isOwn ? at : at - 1}`,
      more: isOwn && at < pages,
    };
    return Response.json({ protocol: 1, ...standing(), ...page, audit: { seq: 0, hash: '' } });
  };
  const key: { sealer: Sealer | null } = { sealer: null };
  const log = new Map<string, LogEvent>();
  const side = memoryStoreOf(LINK, { events: log, erase: () => undefined });
  const wait = async (ms: number) => void waited.push(ms);
  const add = () =>
    side.add({ t: 'command', id: idOf(700 + side.outbox.size), kind: 'need', v: 1, at: MONDAY, body: {} });
  const deps: SyncDeps = {
    store: side.store,
    client: client(send, { address: LINK.address, token: 'pa1' }, wait),
    sealerNow: async () => key.sealer,
    readEvent: (raw) => raw as LogEvent,
    now: () => MONDAY,
  };
  const sync = (hit: (point: FaultPoint) => void = () => undefined) =>
    syncOnce({
      ...deps,
      hit: (point) => {
        if (point === 'taken') seen.push(side.link.reading);
        hit(point);
      },
    });
  return { side, log, key, asked, waited, seen, rows, add, sync };
}

test('what is made during a long reading is sent after the answer that is being read, not after the last', async () => {
  const { asked, add, sync } = device({ pages: 3 });
  let taken = 0;
  await sync((point) => {
    if (point === 'taken' && ++taken === 1) add();
  });
  expect(asked).toEqual(['me 1', 'heads', 'push 1', 'me 2', 'me 3', 'team 1']);
});

test('what is made while the last answer is read is sent by the same sync, and what came of it is read', async () => {
  const { asked, add, sync } = device({ pages: 1 });
  let made = false;
  const done = await sync((point) => {
    if (point !== 'after-pull' || made || asked.at(-1) !== 'team 1') return;
    made = true;
    add();
  });
  expect(asked).toEqual(['me 1', 'team 1', 'push 1', 'me 2', 'team 1']);
  expect(done).toMatchObject({ ok: true, value: { pushed: 1 } });
});

test('a long reading says how far it is, and goes on counting where it was broken off', async () => {
  const { side, asked, seen, sync } = device({ pages: 4 });
  const broken = sync(() => {
    if (side.link.reading?.done === 2) throw new Error('the browser was closed');
  });
  await expect(broken).rejects.toThrow('closed');
  await sync();
  expect(asked.filter((what) => what === 'heads')).toHaveLength(1);
  expect(seen).toEqual([{ done: 1, of: 4 }, { done: 2, of: 4 }, { done: 3, of: 4 }, null, null]);
});

test('a device that asks more often than it may waits as long as the server says and goes on', async () => {
  const { asked, waited, add, sync } = device({ pages: 1, early: 3 });
  add();
  expect(await sync()).toMatchObject({ ok: true, value: { pushed: 1 } });
  expect(waited).toEqual([1_000, 1_000, 1_000]);
  expect(asked[0]).toBe('push 1');
});

test('a server that asks for ever to wait is left alone for a while', async () => {
  const { waited, add, sync } = device({ pages: 1, early: 1_000 });
  add();
  expect(await sync()).toEqual({ ok: false, problem: { kind: 'busy', after: 1_000, early: true } });
  expect(waited).toHaveLength(30);
});

test('a device that may send nothing for a while reads what is new, and says that it waits', async () => {
  const { asked, add, sync } = device({ pages: 2, early: 1_000 });
  add();
  expect(await sync()).toMatchObject({ ok: false, problem: { kind: 'busy', early: true } });
  expect(asked).toEqual(['me 1', 'heads', 'me 2', 'team 1']);
});

test('a log whose key comes while a sync runs is sent and read with it, by the same sync', async () => {
  const { side, log, key, asked, rows, sync } = device({ pages: 1 });
  const box = await sealer(crypto.subtle, new Uint8Array(32).fill(7));
  const [there, here] = [used({ id: 1, at: MONDAY }), used({ id: 2, at: MONDAY })];
  const said = {
    entity: 'event',
    id: there.id,
    kind: 'sealed',
    v: 1,
    at: MONDAY,
    body: await box.seal(there),
  };
  rows.push({ ...said, seq: 1, op: 'put', hash: rowHash(said) });
  await sync((point) => {
    if (point !== 'after-pull' || key.sealer !== null) return;
    // What turning the backup on does, in one transaction.
    key.sealer = box;
    log.set(here.id, here);
    side.link = { ...side.link, backup: true, me: null };
    side.add({ t: 'event', event: here.id });
  });
  expect(asked).toEqual(['me 1', 'push event 1', 'me 1', 'team 1']);
  expect([...log.keys()].sort()).toEqual([there.id, here.id].sort());
  expect([...side.rows.values()].filter(({ carried }) => carried !== undefined)).toEqual([]);
});

test('an answer is not taken by a device whose key came after it was asked for: it asks again from the start', async () => {
  const { side, log, key, asked, rows, sync } = device({ pages: 2 });
  const box = await sealer(crypto.subtle, new Uint8Array(32).fill(7));
  const events = [used({ id: 1, at: MONDAY }), used({ id: 2, at: MONDAY })];
  for (const [index, event] of events.entries()) {
    const said = {
      entity: 'event',
      id: event.id,
      kind: 'sealed',
      v: 1,
      at: MONDAY,
      body: await box.seal(event),
    };
    rows.push({ ...said, seq: index + 1, op: 'put', hash: rowHash(said) });
  }
  await sync((point) => {
    if (point !== 'after-pull' || key.sealer !== null || asked.at(-1) !== 'me 2') return;
    key.sealer = box;
    side.link = { ...side.link, backup: true, me: null };
  });
  expect(asked).toEqual(['me 1', 'heads', 'me 2', 'me 1', 'me 2', 'team 1']);
  expect([...log.keys()].sort()).toEqual(events.map(({ id }) => id).sort());
  expect([...side.rows.values()].filter(({ carried }) => carried !== undefined)).toEqual([]);
});
