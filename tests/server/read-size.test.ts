import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canonical } from '../../lib/hash/canonical.ts';
import { docketOf } from '../../server/commands/docket.ts';
import { nearDuplicates } from '../../server/commands/near.ts';
import { eraseEvents, eraseLog } from '../../server/erase.ts';
import { exportPerson } from '../../server/export-person.ts';
import { retention } from '../../server/jobs/retention.ts';
import { meStream } from '../../server/store/port.ts';
import type { Row } from '../../server/store/tables.ts';
import { counting } from './setup/counting.ts';
import { addEvents } from './setup/events.ts';
import { lessonOf } from './setup/lesson.ts';
import { addTeam, bytes, NOON, newId } from './setup/people.ts';
import { onEach, STORES } from './setup/stores.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const LONG = 400 * KIB;
const EVENTS = 40;
/** What may be read of rows whose words nobody needs. */
const LITTLE = 100 * KIB;

const folder = mkdtempSync(join(tmpdir(), 'passalong-read-size-'));
afterAll(() => rmSync(folder, { recursive: true }));

const json = (size: number): string => `{"a":"${'ü'.repeat(size / 2)}"}`;

onEach(STORES, (open) => {
  async function someone() {
    const counted = counting(await open());
    const { store } = counted;
    const { team, member, device } = await addTeam(store);
    const ids = await addEvents(store, member, device.device_id, EVENTS, { body: json(LONG) });
    counted.taken();
    const who = { team: team.team_id, person: member.person_id, by: member.person_id };
    const deps = { store, now: () => NOON, random: bytes, config: { dataDir: folder } };
    const head = () => store.get('head', { team_id: who.team, stream: meStream(who.person) });
    return { ...counted, who, deps, member, ids, head };
  }

  const revisionRow = (team_id: string, lesson_id: string, at: number): Row<'revision'> => ({
    team_id,
    lesson_id,
    rev_id: newId(),
    author_id: newId(),
    base: null,
    body: json(LONG),
    gist: canonical({ title: 'Drain a pump', insight: '' }),
    content_hash: 'a'.repeat(64),
    meaning_hash: 'a'.repeat(64),
    carried_from: null,
    home_skill_id: newId(),
    received_at: at,
  });

  test('an export holds few long rows at a time and leaves none out', async () => {
    const { store, taken, who } = await someone();
    const written = Array.from({ length: 12 }, (_, index) => ({
      ...revisionRow(who.team, newId(), index),
      author_id: who.person,
    }));
    await store.write((tx) => tx.insert('revision', written));
    const seqs: unknown[] = [];
    const revs: unknown[] = [];
    let most = 0;
    for await (const { table, row } of exportPerson(store, who.person)) {
      most = Math.max(most, taken());
      if (table === 'event') seqs.push(row.seq);
      if (table === 'revision') revs.push(row.rev_id);
    }
    expect(seqs).toEqual(Array.from({ length: EVENTS }, (_, index) => index + 1));
    expect(revs.toSorted()).toEqual(written.map(({ rev_id }) => rev_id).toSorted());
    expect(most).toBeLessThan(4 * MIB + LITTLE);
  });

  test('events are erased without being read, and are counted as they were', async () => {
    const { taken, who, deps, ids, head } = await someone();
    expect(await eraseEvents(deps, who, ids.slice(0, 10))).toBe(10);
    expect(taken()).toBeLessThan(LITTLE);
    expect(await head()).toMatchObject({
      events: EVENTS - 10,
      bytes: (EVENTS - 10) * Buffer.byteLength(json(LONG)),
    });
    expect(await eraseLog(deps, who)).toBe(EVENTS - 10);
    expect(taken()).toBeLessThan(LITTLE);
    expect(await head()).toMatchObject({ events: 0, bytes: 0 });
  });

  test('so are those of a person who left', async () => {
    const { store, taken, deps, member, head } = await someone();
    const { team_id, person_id } = member;
    await store.write((tx) => tx.patch('member', { team_id, person_id }, { status: 'left', left_at: 1 }));
    expect(await retention(deps)).toBe(EVENTS);
    expect(taken()).toBeLessThan(LITTLE);
    expect(await head()).toMatchObject({ events: 0, bytes: 0 });
  });

  test('what review rests on is read without the words of every revision', async () => {
    const { store, taken, who } = await someone();
    const { team } = who;
    const skill = newId();
    const rows = Array.from({ length: 30 }, (_, index) => revisionRow(team, newId(), index));
    const older = rows.map(({ lesson_id }, index) => revisionRow(team, lesson_id, index));
    await store.write(async (tx) => {
      await tx.insert('revision', [...rows, ...older]);
      await tx.insert(
        'lesson',
        rows.map(({ lesson_id, rev_id }, index) => ({
          team_id: team,
          lesson_id,
          seq: index + 1,
          version: 1,
          state: 'live',
          live_rev: rev_id,
          home_skill_id: skill,
          tier: 2,
          verify_by: null,
          recheck: null,
          drift_at: null,
          low_at: null,
        })),
      );
    });
    const [first] = rows;
    if (first === undefined) throw new Error('no revision');
    const docket = await store.write((tx) => docketOf({ tx, team, now: NOON }, first.lesson_id));
    expect(docket?.revisions.map(({ rev }) => rev).toSorted()).toEqual(
      [...rows, ...older]
        .filter(({ lesson_id }) => lesson_id === first.lesson_id)
        .map(({ rev_id }) => rev_id)
        .toSorted(),
    );
    const content = { ...lessonOf(skill), insight: null };
    const near = await store.write((tx) => nearDuplicates(tx, team, newId(), content));
    expect(near).toHaveLength(5);
    expect(near[0]).toMatchObject({ title: 'Drain a pump' });
    expect(taken()).toBeLessThan(LITTLE);
  });
});
