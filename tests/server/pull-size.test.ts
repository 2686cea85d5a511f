import { expect, test } from 'vitest';
import { MAX_PULL } from '../../lib/protocol/pull.ts';
import type { Row, TableName } from '../../server/store/tables.ts';
import { counting } from './setup/counting.ts';
import { onEach, STORES } from './setup/stores.ts';
import { makeMember, makeTeam, NOON, newId, type Someone, type World, world } from './setup/team.ts';
import { pull } from './setup/wire.ts';

const KIB = 1024;
/** What is read beside the texts themselves, such as ids and times, and one row that no longer fits. */
const BESIDE = 600 * KIB;

const json = (bytes: number): string => `{"a":"${'x'.repeat(bytes)}"}`;

onEach(STORES, (open) => {
  async function harbour() {
    const { store, taken } = counting(await open());
    const w = world(store);
    const team = await makeTeam(w.deps);
    const kim = await makeMember(w.deps, team);
    /** Puts rows into a stream, in the order of their numbers. */
    const fill = (stream: string, rows: readonly { table: TableName; row: { seq: number } }[]) =>
      store.write(async (tx) => {
        await tx.lock(team, [stream]);
        for (const { table, row } of rows) await tx.insert(table, [row as never]);
        const bodies = rows.flatMap(({ table, row }) =>
          table === 'event' ? [(row as Row<'event'>).body] : [],
        );
        const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
        const head = { seq: rows.length, events: bodies.length, bytes };
        await tx.patch('head', { team_id: team, stream }, head);
      });
    const event = (seq: number, bytes: number): { table: TableName; row: Row<'event'> } => ({
      table: 'event',
      row: {
        team_id: team,
        person_id: kim.person,
        event_id: newId(),
        seq,
        device_id: kim.device,
        n: seq,
        kind: 'sealed',
        v: 1,
        at: NOON,
        received_at: NOON,
        body: json(bytes),
        hash: 'a'.repeat(64),
      },
    });
    const result = (seq: number, bytes: number): { table: TableName; row: Row<'command'> } => ({
      table: 'command',
      row: {
        team_id: team,
        person_id: kim.person,
        command_id: newId(),
        seq,
        device_id: kim.device,
        kind: 'need',
        hash: 'a'.repeat(64),
        result: json(bytes),
        received_at: NOON,
      },
    });
    const mark = (seq: number, stream: string): { table: TableName; row: Row<'tombstone'> } => ({
      table: 'tombstone',
      row: { team_id: team, stream, seq, entity: 'event', id: newId(), at: NOON },
    });
    return { w, team, kim, taken, fill, event, result, mark };
  }

  /** Reads a stream to its end; the numbers of its rows, and the most bytes one page was made of. */
  async function readAll(w: World, who: Someone, taken: () => number, query: string) {
    const seqs: number[] = [];
    let pages = 0;
    let most = 0;
    for (let after = '', more = true; more; pages++) {
      taken();
      const { body, status } = await pull(w, who, `${query}${after}`);
      expect(status).toBe(200);
      most = Math.max(most, taken());
      seqs.push(...body.rows.map(({ seq }) => seq));
      after = `&after=${body.next}`;
      more = body.more;
    }
    return { seqs, pages, most };
  }

  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

  test('of long events no more is read for a page than it holds, and every row comes once', async () => {
    const { w, kim, taken, fill, event, result, mark } = await harbour();
    const me = `me:${kim.person}`;
    const rows = upTo(60).map((seq) => {
      if (seq % 7 === 0) return mark(seq, me);
      if (seq % 5 === 0) return result(seq, 12 * KIB);
      return event(seq, seq % 3 === 0 ? 10 : 500 * KIB);
    });
    await fill(me, rows);
    const read = await readAll(w, kim, taken, 'stream=me');
    expect(read.seqs).toEqual(upTo(60));
    expect(read.pages).toBeGreaterThan(3);
    expect(read.most).toBeLessThan(MAX_PULL + BESIDE);
    // Pages that end by their count and by their size alike.
    for (const limit of [1, 4, 9])
      expect((await readAll(w, kim, taken, `stream=me&limit=${limit}`)).seqs).toEqual(upTo(60));
  });

  test('beside few events, which are not measured, no more of anything else is read than a page holds', async () => {
    const { w, kim, taken, fill, event, result } = await harbour();
    const rows = upTo(60).map((seq) => (seq % 2 === 0 ? event(seq, 60 * KIB) : result(seq, 300 * KIB)));
    await fill(`me:${kim.person}`, rows);
    const read = await readAll(w, kim, taken, 'stream=me');
    expect(read.seqs).toEqual(upTo(60));
    expect(read.most).toBeLessThan(MAX_PULL + BESIDE);
    for (const limit of [1, 7])
      expect((await readAll(w, kim, taken, `stream=me&limit=${limit}`)).seqs).toEqual(upTo(60));
  });

  test('events alone are read as a page of them however many there are, and each once', async () => {
    const { w, kim, taken, fill, event } = await harbour();
    const { store } = w.deps;
    // Only a page of texts and how long events are may be asked of them.
    const refuse = () => {
      throw new Error('events were read as rows');
    };
    w.deps.store = {
      ...store,
      list: (table, query) => (table === 'event' ? refuse() : store.list(table, query)),
      pick: (table, columns, query) => (table === 'event' ? refuse() : store.pick(table, columns, query)),
    };
    // Those numbered 30 and 31 are gone.
    const rows = upTo(60).map((seq) => event(seq < 30 ? seq : seq + 2, seq % 4 === 0 ? 500 * KIB : 10));
    await fill(`me:${kim.person}`, rows);
    const mine = { team_id: kim.team, stream: `me:${kim.person}` };
    await store.write(async (tx) => void (await tx.patch('head', mine, { seq: 64 })));
    const seqs = rows.map(({ row }) => row.seq);
    const read = await readAll(w, kim, taken, 'stream=me');
    expect(read).toMatchObject({ seqs, pages: 2 });
    expect(read.most).toBeLessThan(MAX_PULL + BESIDE);
    for (const limit of [1, 4, 9])
      expect((await readAll(w, kim, taken, `stream=me&limit=${limit}`)).seqs).toEqual(seqs);
  });

  test('the last page says that it is the last, also when it is full', async () => {
    const { w, kim, taken, fill, event } = await harbour();
    await fill(
      `me:${kim.person}`,
      upTo(20).map((seq) => event(seq, 10)),
    );
    expect(await readAll(w, kim, taken, 'stream=me&limit=10')).toMatchObject({ seqs: upTo(20), pages: 2 });
  });

  test('nor of what a team has, its lessons and their words', async () => {
    const { w, team, kim, taken, fill, mark } = await harbour();
    const lessons = upTo(20).map(
      (): Row<'lesson'> => ({
        team_id: team,
        lesson_id: newId(),
        seq: 0,
        version: 1,
        state: 'live',
        live_rev: newId(),
        home_skill_id: newId(),
        tier: 2,
        verify_by: null,
        recheck: null,
        drift_at: null,
        low_at: null,
      }),
    );
    const rows = upTo(700).map((seq): { table: TableName; row: { seq: number } } => {
      const lesson = seq % 35 === 0 ? lessons[seq / 35 - 1] : undefined;
      if (lesson !== undefined) return { table: 'lesson', row: { ...lesson, seq } };
      if (seq % 10 === 0) return mark(seq, 'team');
      const row = { team_id: team, skill_id: newId(), seq, version: 1, body: json(14 * KIB) };
      return { table: 'skill', row };
    });
    await fill('team', rows);
    await w.deps.store.write((tx) =>
      tx.insert(
        'revision',
        lessons.map(({ lesson_id, live_rev }) => ({
          team_id: team,
          lesson_id,
          rev_id: live_rev ?? '',
          author_id: kim.person,
          base: null,
          body: json(500 * KIB),
          gist: '{}',
          content_hash: 'a'.repeat(64),
          meaning_hash: 'a'.repeat(64),
          carried_from: null,
          home_skill_id: newId(),
          received_at: NOON,
        })),
      ),
    );
    const read = await readAll(w, kim, taken, 'stream=team');
    expect(read.seqs).toEqual(upTo(700));
    // Once the rows and once the words, of which the last may be one too many.
    expect(read.most).toBeLessThan(2 * MAX_PULL + BESIDE);
  });
});
