import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../lib/hash/sha256.ts';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { countTry } from '../../server/auth/limits.ts';
import { erasePerson } from '../../server/erase.ts';
import { exportPerson } from '../../server/export-person.ts';
import type { Store } from '../../server/store/port.ts';
import { TABLES, type TableName } from '../../server/store/tables.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { item, makeMember, makeTeam, NOON, newId, world } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

const EMAIL = 'ada@canary.example';
const WEEK = isoWeek(NOON);

const folder = () => ({ DATA_DIR: mkdtempSync(join(tmpdir(), 'passalong-traces-')) });

/** Every table in which a text is found, but those whose rows say that an erased person was there. */
async function holding(store: Store, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of Object.keys(TABLES) as TableName[])
    if (JSON.stringify(await store.list(name, { where: {} })).includes(text)) found.push(name);
  return found.filter((name) => !['head', 'member', 'tombstone'].includes(name));
}

/** Two members who answered about one lesson, of whom Ada has an account, a skill, a set, an invitation elsewhere and counts. */
async function someone(store: Store) {
  const w = world(store, folder());
  const team = await makeTeam(w.deps);
  const elsewhere = await makeTeam(w.deps);
  const [ada, ben] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
  const admin = await makeMember(w.deps, team, { role: 'admin' });
  const [lesson, skill, set] = [newId(), newId(), newId()];
  const stamp = new Date(NOON).toISOString();
  const roles = { id: skill, name: 'Rollbacks', cues: [], owner: admin.person, named: [ada.person] };
  const owned = { id: set, title: 'First', note: '', lessons: [lesson], owner: ada.person };
  const counted = [
    ...['need', 'revision', 'revision-bytes', 'unheard', 'key'].map(
      (what) => `${what}:${team}:${ada.person}`,
    ),
    `decisions:${team}:${ada.person}:${ada.device}`,
  ];
  const other = `need:${team}:${ben.person}`;
  await store.write(async (tx) => {
    await tx.insert('user', [
      {
        id: ada.person,
        name: 'Ada',
        email: EMAIL,
        email_verified: 1,
        image: null,
        created_at: stamp,
        updated_at: stamp,
      },
    ]);
    await tx.insert('lesson', [
      {
        team_id: team,
        lesson_id: lesson,
        seq: 1,
        version: 1,
        state: 'live',
        live_rev: newId(),
        home_skill_id: skill,
        tier: 2,
        verify_by: null,
        recheck: null,
        drift_at: null,
        low_at: null,
      },
    ]);
    await tx.insert('skill', [
      { team_id: team, skill_id: skill, seq: 2, version: 1, body: JSON.stringify(roles) },
    ]);
    await tx.insert('lesson_set', [
      { team_id: team, set_id: set, seq: 3, version: 1, body: JSON.stringify(owned) },
    ]);
    await tx.insert('invite', [
      {
        team_id: elsewhere,
        secret_hash: 'canary-hash',
        email: EMAIL,
        domain: null,
        role: 'member',
        by_id: newId(),
        expires_at: NOON + 1,
        uses_left: 1,
      },
    ]);
    await tx.insert(
      'bucket',
      [...counted, other].map((scope) => ({ scope, window: NOON, used: 1 })),
    );
  });
  await countTry(w.deps, [
    ['rename', ada.person],
    ['sign-in', `${sha256(EMAIL)}:192.0.2.7`],
    ['sign-in-person', sha256(EMAIL)],
    ['sign-in-network', '192.0.2.7'],
  ]);
  const answer = (kind: string, value: string) => ({ lesson, week: WEEK, kind, value });
  const pushed = await push(w, ada, [
    item('contribution', 1, 'answer', answer('check', 'right')),
    item('contribution', 2, 'answer', answer('outcome', 'helped')),
  ]);
  expect(statuses(pushed)).toEqual(['stored', 'stored']);
  await push(w, ben, [item('contribution', 1, 'answer', answer('check', 'wrong'))]);
  return { w, team, ada, other, set, skill };
}

onEach(DATABASES, (open) => {
  test('what names a person without a column for it goes with them, and nothing of others', async () => {
    const store = await open();
    const { w, team, ada, other } = await someone(store);
    expect(await holding(store, ada.person)).toEqual(
      expect.arrayContaining(['bucket', 'skill', 'lesson_set']),
    );
    expect(await erasePerson(w.deps, ada.person)).toMatchObject({ ok: true });
    expect(await holding(store, ada.person)).toEqual([]);
    expect(await holding(store, EMAIL)).toEqual([]);
    expect(await holding(store, sha256(EMAIL))).toEqual([]);
    expect(await store.list('contribution', { where: { team_id: team } })).toMatchObject([
      { value: 'wrong' },
    ]);
    const left = (await store.list('bucket', { where: {} })).map(({ scope }) => scope);
    expect(left.sort()).toEqual([other, 'sign-in-network:192.0.2.7'].sort());
  });

  test('an export has those too, without a secret', async () => {
    const store = await open();
    const { ada, set, skill } = await someone(store);
    const rows: { table: string; row: Record<string, unknown> }[] = [];
    for await (const one of exportPerson(store, ada.person)) rows.push(one);
    const of = (table: string) => rows.filter((one) => one.table === table).map(({ row }) => row);
    expect(of('skill')).toMatchObject([{ skill_id: skill }]);
    expect(of('lesson_set')).toMatchObject([{ set_id: set }]);
    expect(of('invite')).toMatchObject([{ email: EMAIL, role: 'member' }]);
    expect(
      of('contribution')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['helped', 'right']);
    expect(of('bucket')).toHaveLength(9);
    expect(JSON.stringify(rows)).not.toMatch(/canary-hash|"(?:pool_)?token"/);
  });
});
