import { expect, test } from 'vitest';
import type { Exchange } from '../../server/store/port.ts';
import { onEach, STORES } from './setup/stores.ts';

onEach(STORES, (open) => {
  const stream = 'me:p1';
  const key = { team_id: 'a', stream };
  const event = (id: string, seq: number) => ({
    team_id: 'a',
    person_id: 'p1',
    event_id: id,
    seq,
    device_id: 'd1',
    n: seq,
    kind: 'sealed',
    v: 1,
    at: 1,
    received_at: 2,
    body: '{"data":"ü \\u2028 😀"}',
    hash: 'h',
  });
  const from = (seq: number, rows: ReturnType<typeof event>[]): Exchange<'event'> => ({
    changes: [
      { table: 'head', key, was: { seq, gen: 0 }, becomes: { seq: seq + rows.length } },
      {
        table: 'device',
        key: { team_id: 'a', device_id: 'd1' },
        was: { have: seq, revoked_at: null },
        becomes: { have: seq + rows.length },
      },
    ],
    added: { table: 'event', rows },
  });
  const begun = async () => {
    const store = await open();
    const dates = { created_at: 1, used_at: 1, expires_at: 1, revoked_at: null, ends_at: null };
    const device = {
      team_id: 'a',
      device_id: 'd1',
      person_id: 'p1',
      name: 'Laptop',
      token_hash: 't',
      have: 0,
    };
    await store.write(async (tx) => {
      await tx.lock('a', [stream]);
      await tx.insert('device', [{ ...device, ...dates }]);
    });
    const all = async () => ({
      seq: (await store.get('head', key))?.seq,
      have: (await store.get('device', { team_id: 'a', device_id: 'd1' }))?.have,
      events: (await store.list('event', { where: { team_id: 'a' }, order: 'seq' })).map(
        (row) => row.event_id,
      ),
    });
    return { store, all };
  };

  test('changes what is as it was read and adds rows, or does nothing', async () => {
    const { store, all } = await begun();
    expect(await store.exchange(from(0, [event('e1', 1), event('e2', 2)]))).toBe(true);
    expect(await store.list('event', { where: { team_id: 'a' }, limit: 1 })).toEqual([event('e1', 1)]);
    const now = { seq: 2, have: 2, events: ['e1', 'e2'] };
    expect(await all()).toEqual(now);
    // The head has gone on, the device has, a row is there already.
    expect(await store.exchange(from(0, [event('e3', 3)]))).toBe(false);
    expect(await all()).toEqual(now);
    await store.write((tx) => tx.patch('device', { team_id: 'a', device_id: 'd1' }, { have: 1 }));
    expect(await store.exchange(from(2, [event('e3', 3)]))).toBe(false);
    expect(await all()).toEqual({ ...now, have: 1 });
    await store.write((tx) => tx.patch('device', { team_id: 'a', device_id: 'd1' }, { have: 2 }));
    expect(await store.exchange(from(2, [event('e3', 3), event('e1', 4)]))).toBe(false);
    expect(await all()).toEqual(now);
    expect(await store.exchange(from(2, [event('e3', 3), event('e3', 4)]))).toBe(false);
    expect(await all()).toEqual(now);
    expect(await store.exchange(from(2, []))).toBe(true);
    expect(await all()).toEqual(now);
  });

  test('adds as many rows as a push may have, or none where one of them is there', async () => {
    const { store, all } = await begun();
    const rows = Array.from({ length: 99 }, (_, index) => event(`e${index + 1}`, index + 1));
    expect(await store.exchange(from(0, rows))).toBe(true);
    expect(await store.list('event', { where: { team_id: 'a' }, order: 'seq' })).toEqual(rows);
    const more = Array.from({ length: 99 }, (_, index) => event(`f${index}`, 100 + index));
    const known = await all();
    expect(await store.exchange(from(99, more.with(40, event('e1', 140))))).toBe(false);
    expect(await all()).toEqual(known);
  });

  test('adds rows as they are, whatever their texts hold', async () => {
    const { store } = await begun();
    const texts = [
      ['"plain"', 'h1'],
      ['two\nlines', 'h2'],
      ['{a,"b",\\}', 'NULL'],
      ['', ''],
    ] as const;
    let seq = 0;
    for (const some of [texts.slice(0, 1), texts.slice(0, 2), texts.slice(2, 3), texts]) {
      const rows = some.map(([body, hash], index) => ({
        ...event(`e${seq + index}`, seq + index + 1),
        body,
        hash,
      }));
      expect(await store.exchange(from(seq, rows))).toBe(true);
      expect(
        await store.list('event', {
          where: { team_id: 'a' },
          order: 'seq',
          above: { column: 'seq', value: seq },
        }),
      ).toEqual(rows);
      seq += rows.length;
    }
  });

  test('is one of several at once, of which those that fit are done', async () => {
    const { store, all } = await begun();
    const many = ['e1', 'e2', 'e3'].map((id) => store.exchange(from(0, [event(id, 1)])));
    expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);
    expect(await all()).toMatchObject({ seq: 1, have: 1 });
    expect((await all()).events).toHaveLength(1);
  });

  test('waits for a transaction under way, and sees what it did', async () => {
    const { store, all } = await begun();
    const ends = Promise.withResolvers<void>();
    const slow = store.write(async (tx) => {
      await tx.lock('a', [stream]);
      await ends.promise;
      await tx.patch('head', key, { gen: 1 });
    });
    const given = store.exchange(from(0, [event('e1', 1)]));
    setTimeout(ends.resolve, 100);
    await slow;
    expect(await given).toBe(false);
    expect(await all()).toEqual({ seq: 0, have: 0, events: [] });
  });
});
