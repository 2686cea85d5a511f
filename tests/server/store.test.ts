import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import { TABLES } from '../../server/store/tables.ts';
import { onEach, postgres, STORES, sqlite } from './setup/stores.ts';

const skill = (id: string, seq: number) => ({
  team_id: 'a',
  skill_id: id,
  seq,
  version: 1,
  body: '{"name":"ü \\u2028 \\"quoted\\" 😀"}',
});

onEach(STORES, (open) => {
  test('a row comes back as it was put, and a missing one is null', async () => {
    const store = await open();
    await store.write((tx) => tx.insert('skill', [skill('s1', 1), skill('s2', 2)]));
    expect(await store.get('skill', { team_id: 'a', skill_id: 's1' })).toEqual(skill('s1', 1));
    expect(await store.get('skill', { team_id: 'b', skill_id: 's1' })).toBeNull();
  });

  test('rows are listed by what is asked, in order', async () => {
    const store = await open();
    const rows = ['s3', 's1', 's2', 'S0'].map((id, index) => skill(id, index + 1));
    await store.write((tx) => tx.insert('skill', rows));
    const ids = async (query: object) =>
      (await store.list('skill', { where: { team_id: 'a' }, ...query })).map((row) => row.skill_id);
    expect(await ids({})).toEqual(['S0', 's1', 's2', 's3']);
    expect(await ids({ order: 'seq', above: { column: 'seq', value: 1 }, limit: 2 })).toEqual(['s1', 's2']);
    expect(await ids({ order: 'seq', upTo: { column: 'seq', value: 2 } })).toEqual(['s3', 's1']);
    expect(await ids({ among: { column: 'skill_id', values: ['s1', 's9'] } })).toEqual(['s1']);
    expect(await ids({ among: { column: 'skill_id', values: [] } })).toEqual([]);
    // More than one statement of SQLite has room for.
    const many = ['s3', ...Array.from({ length: 40_000 }, (_, at) => `"${at}`), 's1'];
    expect(await ids({ among: { column: 'skill_id', values: many } })).toEqual(['s1', 's3']);
    const numbers = [...many.keys(), 3];
    expect(await ids({ among: { column: 'seq', values: numbers } })).toEqual(await ids({}));
    const among = { column: 'skill_id', values: many } as const;
    expect(await store.write((tx) => tx.remove('skill', { team_id: 'a' }, among))).toBe(2);
  });

  test('of rows that are picked only some columns are told, and how long a text is in UTF-8', async () => {
    const store = await open();
    const rows = [skill('s1', 1), { ...skill('s2', 2), body: '' }, skill('s3', 3)];
    await store.write((tx) => tx.insert('skill', rows));
    const query = {
      where: { team_id: 'a' },
      above: { column: 'seq', value: 0 },
      order: 'seq',
      limit: 2,
    } as const;
    const bytes = Buffer.byteLength(skill('s1', 1).body);
    expect(await store.pick('skill', ['skill_id', 'body_bytes'], query)).toEqual([
      { skill_id: 's1', body_bytes: bytes },
      { skill_id: 's2', body_bytes: 0 },
    ]);
    const none = { where: {}, among: { column: 'skill_id', values: [] } } as const;
    expect(await store.pick('skill', ['seq'], none)).toEqual([]);
    // A head counts bytes of its own.
    await store.write((tx) => tx.lock('a', ['team']));
    expect(await store.write((tx) => tx.pick('head', ['bytes', 'stream_bytes'], { where: {} }))).toEqual([
      { bytes: 0, stream_bytes: 4 },
    ]);
  });

  test('null is found as null, and is not the empty text', async () => {
    const store = await open();
    const lesson = {
      team_id: 'a',
      lesson_id: 'l1',
      seq: 1,
      version: 1,
      state: 'live',
      live_rev: 'r1',
      home_skill_id: 's1',
      tier: 2,
      verify_by: null,
      recheck: null,
      drift_at: null,
      low_at: null,
    };
    await store.write((tx) =>
      tx.insert('lesson', [lesson, { ...lesson, lesson_id: 'l2', seq: 2, recheck: '' }]),
    );
    const found = await store.list('lesson', { where: { team_id: 'a', recheck: null } });
    expect(found).toEqual([lesson]);
    const where = { team_id: 'a' };
    expect(await store.list('lesson', { where, upTo: { column: 'verify_by', value: 1 } })).toEqual([]);
    expect(await store.list('lesson', { where, above: { column: 'verify_by', value: -1 } })).toEqual([]);
    expect(await store.write((tx) => tx.remove('lesson', { team_id: 'a', recheck: null }))).toBe(1);
  });

  test('put writes over, patch says whether there was a row, remove says how many', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.put('skill', skill('s1', 1));
      await tx.put('skill', { ...skill('s1', 2), version: 2 });
      expect(await tx.patch('skill', { team_id: 'a', skill_id: 's1' }, { seq: 3 })).toBe(true);
      expect(await tx.patch('skill', { team_id: 'a', skill_id: 's2' }, { seq: 3 })).toBe(false);
    });
    expect(await store.list('skill', { where: {} })).toEqual([{ ...skill('s1', 3), version: 2 }]);
    const none = { column: 'skill_id', values: [] } as const;
    const others = { column: 'skill_id', values: ['s2', 's9'] } as const;
    expect(await store.write((tx) => tx.remove('skill', { team_id: 'a' }, none))).toBe(0);
    expect(await store.write((tx) => tx.remove('skill', { team_id: 'a' }, others))).toBe(0);
    expect(await store.write((tx) => tx.remove('skill', { team_id: 'a' }))).toBe(1);
    expect(await store.list('skill', { where: {} })).toEqual([]);
  });

  test('a transaction that throws leaves nothing behind', async () => {
    const store = await open();
    await store.write((tx) => tx.insert('skill', [skill('s1', 1)]));
    const broken = store.write(async (tx) => {
      await tx.patch('skill', { team_id: 'a', skill_id: 's1' }, { version: 9 });
      await tx.insert('skill', [skill('s2', 2)]);
      await tx.remove('skill', { team_id: 'a', skill_id: 's1' });
      throw new Error('planted');
    });
    await expect(broken).rejects.toThrow('planted');
    expect(await store.list('skill', { where: {} })).toEqual([skill('s1', 1)]);
  });

  test('a key that is there already is refused, and the rows beside it are not stored', async () => {
    const store = await open();
    await store.write((tx) => tx.insert('skill', [skill('s1', 1)]));
    await expect(store.write((tx) => tx.insert('skill', [skill('s2', 2), skill('s1', 3)]))).rejects.toThrow();
    expect(await store.list('skill', { where: {} })).toEqual([skill('s1', 1)]);
  });

  test('sixteen that count the same head at once never count twice', async () => {
    const store = await open();
    const count = () =>
      store.write(async (tx) => {
        const [head] = await tx.lock('a', ['me:p', 'team']);
        await tx.patch('head', { team_id: 'a', stream: 'team' }, { seq: (head?.seq ?? 0) + 1 });
        return head?.seq;
      });
    const seen = await Promise.all(Array.from({ length: 16 }, count));
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 16 }, (_, n) => n));
  });

  test('heads are locked team first, then audit, then persons', async () => {
    const store = await open();
    const heads = await store.write((tx) => tx.lock('a', ['me:z', 'audit', 'me:b', 'team', 'me:b']));
    expect(heads.map(({ stream }) => stream)).toEqual(['team', 'audit', 'me:b', 'me:z']);
  });
});

describe('the tables', () => {
  const expected = Object.entries(TABLES).map(([name, { columns }]) => ({
    name,
    columns: Object.entries(columns)
      .map(([column, type]) => ({ column, nullable: type.endsWith('?') }))
      .sort((a, b) => Number(a.column > b.column) - Number(a.column < b.column)),
  }));

  test.each([
    ['SQLite', sqlite],
    ['PostgreSQL', postgres],
  ])('of %s are those the code knows', async (_, opened) => {
    const { store, drop } = await opened();
    const found = await store.db.introspection.getTables();
    await drop();
    const tables = new Map(
      found.map((table) => [
        table.name,
        table.columns
          .map(({ name, isNullable }) => ({ column: name, nullable: isNullable }))
          .sort((a, b) => Number(a.column > b.column) - Number(a.column < b.column)),
      ]),
    );
    expect(expected.map(({ name }) => ({ name, columns: tables.get(name) }))).toEqual(expected);
  });

  test('SQLite syncs at every commit', async () => {
    const { file, store, drop } = await sqlite();
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db);
    expect(rows).toEqual([{ synchronous: 2 }]);
    await drop();
    expect(() => openDatabase(`${file}/nowhere`)).toThrow();
  });
});
