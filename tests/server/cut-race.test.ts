import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { weeklyCut } from '../../server/jobs/weekly-cut.ts';
import { heldDatabase } from './setup/held.ts';
import { item, makeMember, makeTeam, NOON, newId, world } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

const WEEK = isoWeek(NOON);
const AFTER = NOON + 7 * 86_400_000;

let opened: Awaited<ReturnType<typeof heldDatabase>>;
beforeAll(async () => {
  opened = await heldDatabase();
}, 60_000);
afterAll(() => opened.drop());

/** A week in which four have answered; a fifth answers while it is cut. */
async function week() {
  const { store } = opened;
  const w = world(store);
  const team = await makeTeam(w.deps);
  const lesson = newId();
  await store.write((tx) =>
    tx.insert('lesson', [
      {
        team_id: team,
        lesson_id: lesson,
        seq: 1,
        version: 1,
        state: 'live',
        live_rev: newId(),
        home_skill_id: newId(),
        tier: 2,
        verify_by: null,
        recheck: null,
        drift_at: null,
        low_at: null,
      },
    ]),
  );
  const body = { lesson, week: WEEK, kind: 'check', value: 'right' };
  const answer = async () => {
    const who = await makeMember(w.deps, team);
    return () => push(w, who, [item('contribution', 1, 'answer', body)]).then(statuses);
  };
  for (let made = 0; made < 4; made++) await (await answer())();
  const held = ['select * from week_key where team_id = $1 for update', [team]] as const;
  const rows = (table: 'contribution' | 'week_key' | 'reading') =>
    store.list(table, { where: { team_id: team } });
  /** Acts at a time of their own, as processes whose clocks differ do. */
  const at =
    <R>(time: number, act: () => Promise<R>) =>
    () => {
      w.clock.now = time;
      return act();
    };
  return { w, answer: await answer(), held, rows, at, cut: () => weeklyCut(w.deps) };
}

test('an answer that has begun when its week is cut is refused, and leaves nothing without a key', async () => {
  const { w, answer, held, rows, at, cut } = await week();
  const turnOf = () => {
    w.clock.now = AFTER;
  };
  const told = await opened.race(held, [at(AFTER, cut), at(NOON, answer)], turnOf);
  expect(told).toEqual([0, ['rejected week_closed']]);
  expect(await rows('contribution')).toEqual([]);
  expect(await rows('week_key')).toEqual([]);
});

test('an answer that is being put down when its week is cut is counted', async () => {
  const { answer, held, rows, at, cut } = await week();
  expect(await opened.race(held, [at(NOON, answer), at(AFTER, cut)])).toEqual([['stored'], 1]);
  expect(await rows('contribution')).toEqual([]);
  expect(await rows('week_key')).toEqual([]);
  expect(await rows('reading')).toHaveLength(1);
});
