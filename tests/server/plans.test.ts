import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type CompiledQuery, Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../server/store/port.ts';
import { sqlStore } from '../../server/store/sql.ts';
import { inProcess, kyselyDatabase, openDatabase } from '../../server/store/sqlite-database.ts';
import { TABLES, type TableName, type Tables } from '../../server/store/tables.ts';
import { revisionsOf } from '../../server/sync/revisions.ts';
import { beyondAPage, DECIDED, HOT, LONG, SCENARIO } from './setup/plan-acts.ts';
import { playOn } from './setup/play.ts';
import { playAct } from './setup/play-all.ts';
import { ELSEWHERE, preload } from './setup/preload.ts';
import { makeStage } from './setup/stage.ts';
import { postgres, sqlite } from './setup/stores.ts';
import { ask } from './setup/team.ts';

type Statement = { text: string; given: readonly unknown[] };

/** A connection whose statements are noted as they are prepared, with no values: a plan needs none. */
const seen = (raw: DatabaseSync, noted: Map<string, Statement>): DatabaseSync =>
  new Proxy(raw, {
    get(target, name) {
      if (name === 'prepare')
        return (text: string) => {
          noted.set(text, { text, given: [] });
          return target.prepare(text);
        };
      return Reflect.get(target, name, target) as unknown;
    },
  });

/** A store that notes each statement it runs. */
async function noting(kind: 'sqlite' | 'postgres') {
  const opened = kind === 'sqlite' ? await sqlite() : await postgres();
  const noted = new Map<string, Statement>();
  const raw = 'file' in opened ? openDatabase(opened.file) : null;
  const dialect =
    raw !== null
      ? new SqliteDialect({ database: kyselyDatabase(raw) })
      : new PostgresDialect({
          pool: new pg.Pool({
            connectionString: 'url' in opened ? opened.url : '',
            types: {
              getTypeParser: (type: number) => (type === 20 ? Number : pg.types.getTypeParser(type)),
            } as pg.CustomTypesConfig,
          }),
        });
  const db = new Kysely<Tables>({
    dialect,
    log: ({ query }) => {
      const { sql: text, parameters } = query as CompiledQuery;
      noted.set(text, { text, given: parameters });
    },
  });
  const ran = new Map<string, Statement>();
  const store = sqlStore(kind, db, async () => undefined, raw === null ? null : inProcess(seen(raw, ran)));
  return {
    ran,
    store,
    db,
    noted,
    drop: async () => {
      await store.close();
      await opened.drop();
    },
  };
}

const ofTeam = new Set(
  (Object.keys(TABLES) as TableName[]).filter(
    (name) => 'team_id' in TABLES[name].columns && name !== 'device_code',
  ),
);

/** The table a statement is about, if it is one of ours. */
const tableOf = (text: string): string | undefined => /(?:from|into|update)\s+"?(\w+)"?/.exec(text)?.[1];

/** Jobs begin with all teams there are; nothing else may look beyond one. */
const ALL_TEAMS = /^select \* from "team" order by "team_id"$/;

const asksOneTeam = (text: string): boolean =>
  /^\s*insert into/.test(text) ? /\("?team_id"?/.test(text) : /"team_id" = (?:\?|\$\d+)/.test(text);

/** Whether an index is asked for more than the team. */
const isNarrow = (step: string): boolean =>
  /\(team_id=\? AND |Index Cond: .*\((?!team_id)\w+ [=<>]/.test(step);

/** What a statement put together by itself, up to a page of rows, is no table. */
const isScan = (step: string): boolean =>
  /^SCAN (?!json_each|CONSTANT ROW|\(subquery-\d+\)|(?:page|sized|summed|room)$)|Seq Scan/.test(step);

describe.each(['sqlite', 'postgres'] as const)('the statements on %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-plans-'));
  let place: Awaited<ReturnType<typeof noting>> & { team: string };
  let all: Statement[];
  let hot: Statement[];
  let decided: Statement[];
  beforeAll(async () => {
    const opened = await noting(kind);
    const { store, db, noted } = opened;
    const play = playOn(await makeStage(store, { DATA_DIR: folder }));
    place = { ...opened, team: play.team };
    for (const rows of preload(kind, play.team)) await rows.execute(db);
    await sql`analyze`.execute(db);
    noted.clear();
    for (const act of SCENARIO.slice(0, DECIDED)) await playAct(play, act);
    decided = [...noted.values()];
    for (const act of SCENARIO.slice(DECIDED)) await playAct(play, act);
    all = [...noted.values()];
    noted.clear();
    for (const act of HOT) await playAct(play, act);
    await beyondAPage(play, 'finn');
    for (const act of LONG) await playAct(play, act);
    await ask(play.w, play.people.finn, 'GET', '/v1/wake?me=0&team=0');
    hot = [...noted.values(), ...place.ran.values()];
    all.push(...hot);
  }, 120_000);
  afterAll(async () => {
    await place.drop();
    rmSync(folder, { recursive: true });
  });

  test('each name one team', () => {
    const ours = all.filter(({ text }) => ofTeam.has(tableOf(text) as TableName));
    expect(ours.length).toBeGreaterThan(60);
    expect(
      ours.map(({ text }) => text).filter((text) => !asksOneTeam(text) && !ALL_TEAMS.test(text)),
    ).toEqual([]);
  });

  /** The steps of a plan, each with what it looks through and by what. */
  async function stepsOf({ text, given }: Statement): Promise<string[]> {
    const { db } = place;
    if (kind === 'sqlite') {
      const plan = await db.executeQuery<{ detail: string }>({
        ...sql`select 1`.compile(db),
        sql: `explain query plan ${text}`,
        parameters: given,
      });
      return plan.rows.map(({ detail }) => detail);
    }
    return db.connection().execute(async (one) => {
      // Of a small table it would rather read all; whether it could do otherwise is the question.
      await sql`set enable_seqscan = off`.execute(one);
      const plan = await one.executeQuery<{ 'QUERY PLAN': string }>({
        ...sql`select 1`.compile(one),
        sql: `explain ${text}`,
        parameters: given,
      });
      await sql`set enable_seqscan = on`.execute(one);
      return plan.rows.map((row) => row['QUERY PLAN']);
    });
  }

  /** PostgreSQL takes any index of a table with few rows. */
  const isLarge = (table: string | undefined): boolean =>
    kind === 'sqlite' ? table !== 'team' : table === 'event' || table === 'device';

  test('of push, pull, wake and the look-up of a device use an index', async () => {
    const explained = hot.filter(({ text }) => /^\s*(?:with|select|update|delete|insert)/.test(text));
    const named = /(?:from|into|update|join)\s+"?(\w+)"?/g;
    const tables = new Set(
      explained.flatMap(({ text }) => Array.from(text.matchAll(named), ([, table]) => table)),
    );
    for (const table of ['device', 'member', 'team', 'head', 'event', 'lesson', 'tombstone', 'contribution'])
      expect(tables).toContain(table);
    // Of a log of which an answer does not hold all, the page and what is read among other rows.
    for (const part of [
      '"room" as materialized (select case',
      'octet_length("body") as "body_bytes" from "event"',
    ])
      expect(explained.filter(({ text }) => text.includes(part)).length, part).toBeGreaterThan(0);
    for (const statement of explained) {
      const steps = await stepsOf(statement);
      expect(steps.filter(isScan), statement.text).toEqual([]);
      // The team alone would leave all its devices, or heads, to be looked through.
      if (!/^\s*insert/.test(statement.text) && isLarge(tableOf(statement.text)))
        expect(steps.filter(isNarrow), statement.text).not.toEqual([]);
    }
  });

  // PostgreSQL has too few of them here to prefer an index.
  if (kind === 'sqlite')
    test('of submit and decide do not look through all that the team ever did', async () => {
      const long = new Set(['review', 'submission', 'revision', 'command', 'task', 'audit']);
      for (const statement of decided) {
        if (/^\s*insert/.test(statement.text) || !long.has(tableOf(statement.text) ?? '')) continue;
        expect((await stepsOf(statement)).filter(isNarrow), statement.text).not.toEqual([]);
      }
    });

  test('would be seen if they looked through a table', async () => {
    const given = [place.team, 'h'];
    const holders = kind === 'sqlite' ? ['?', '?'] : ['$1', '$2'];
    const scan = await stepsOf({ text: `select * from event where hash = ${holders[0]}`, given: ['h'] });
    expect(scan.filter(isScan)).toHaveLength(1);
    const text = `select * from device where "team_id" = ${holders[0]} and "name" = ${holders[1]}`;
    expect((await stepsOf({ text, given })).filter(isNarrow)).toEqual([]);
  });

  const where = { team_id: ELSEWHERE };
  const upTo = <C extends string>(column: C) => ({ column, value: 5 });
  const looked: readonly (readonly [string, string, (store: Store) => Promise<unknown>])[] = [
    [
      'flags of a lesson',
      'flag_by_team_id_lesson_id',
      (s) => s.list('flag', { where: { ...where, lesson_id: 'p1' } }),
    ],
    [
      'lessons of a skill',
      'lesson_by_team_id_home_skill_id',
      (s) => s.list('lesson', { where: { ...where, home_skill_id: 'p1' } }),
    ],
    [
      'devices whose time is over',
      'device_by_team_id_expires_at',
      (s) =>
        s.list('device', {
          where: { team_id: place.team },
          upTo: upTo('expires_at'),
          order: 'expires_at',
          limit: 500,
        }),
    ],
    [
      'counts whose window is over',
      'bucket_by_window',
      (s) => s.list('bucket', { where: {}, upTo: upTo('window'), order: 'window', limit: 500 }),
    ],
  ];
  test.each(looked)('about %s use the index made for it', async (_what, index, look) => {
    place.noted.clear();
    await look(place.store);
    const [statement] = [...place.noted.values()];
    if (statement === undefined) throw new Error('nothing was asked');
    expect((await stepsOf(statement)).join('\n'), statement.text).toContain(index);
  });

  if (kind === 'sqlite')
    test.each([1, 2, 100])('about what was live of %i lessons look at those alone', async (count) => {
      const none = Array.from({ length: count - 1 }, (_, at) => `none ${at}`);
      const where = { team_id: place.team, state: 'approved' };
      const [known] = await place.store.list('submission', { where, limit: 1 });
      place.noted.clear();
      await revisionsOf(place.store, place.team, [known?.lesson_id ?? '', ...none]);
      const asked = [...place.noted.values()];
      expect(asked).toHaveLength(3);
      for (const statement of asked)
        expect((await stepsOf(statement)).join(), statement.text).toMatch(/AND (?:lesson|submission)_id=/);
    });

  test('about events look for those of one person', async () => {
    const reads = all.filter(({ text }) => tableOf(text) === 'event' && !/^\s*insert/.test(text));
    expect(reads.length).toBeGreaterThan(2);
    for (const statement of reads) {
      const steps = (await stepsOf(statement)).join('\n');
      expect(steps, statement.text).toMatch(
        /SEARCH event USING .*\(team_id=\? AND person_id=\?|Index Cond: .*team_id.*person_id/s,
      );
    }
  });
});
