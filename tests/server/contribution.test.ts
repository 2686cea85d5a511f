import { expect, test } from 'vitest';
import { weeklyCut } from '../../server/jobs/weekly-cut.ts';
import type { Reader } from '../../server/store/port.ts';
import type { Row } from '../../server/store/tables.ts';
import { onEach, STORES } from './setup/stores.ts';
import { item, makeMember, makeTeam, NOON, newId, sealed, world } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

const WEEK = '2026-W48';

const lessonRow = (team: string, skill: string): Row<'lesson'> => ({
  team_id: team,
  lesson_id: newId(),
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
});

const kept = (store: Reader) => store.list('contribution', { where: {} });

onEach(STORES, (open) => {
  async function harbour() {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const row = lessonRow(team, newId());
    await w.deps.store.write((tx) => tx.insert('lesson', [row]));
    const kim = await makeMember(w.deps, team);
    const answer = { lesson: row.lesson_id, week: WEEK, kind: 'check', value: 'right' };
    return { w, team, kim, answer };
  }

  test('one of a form that is not known is refused alone: its number is used up and the rest is taken', async () => {
    const { w, kim, answer } = await harbour();
    const odd = [{ ...answer, kind: 'rating', value: 3 }, null, 'right', { ...answer, week: 'W48' }];
    const pushed = await push(w, kim, [
      sealed(1),
      ...odd.map((body, index) => item('contribution', index + 2, 'answer', body)),
      item('contribution', 6, 'answer', answer),
      sealed(7),
    ]);
    expect(pushed.status).toBe(200);
    expect(statuses(pushed)).toEqual(['stored', ...odd.map(() => 'rejected bad_body'), 'stored', 'stored']);
    expect(pushed.body.have).toBe(7);
    expect(await kept(w.deps.store)).toHaveLength(1);
  });

  test('a device whose clock is a little ahead may answer for the week that is about to begin', async () => {
    const { w, kim, answer } = await harbour();
    const next = { ...answer, week: '2026-W49' };
    w.clock.now = Date.UTC(2026, 10, 29, 22, 30);
    expect(statuses(await push(w, kim, [item('contribution', 1, 'answer', next)]))).toEqual([
      'rejected week_closed',
    ]);
    w.clock.now = Date.UTC(2026, 10, 29, 23, 30);
    expect(statuses(await push(w, kim, [item('contribution', 2, 'answer', next)]))).toEqual(['stored']);
  });

  test('one that says who is refused, and nothing of it is kept', async () => {
    const { w, kim, answer } = await harbour();
    const says = { ...answer, person: kim.person };
    const pushed = await push(w, kim, [item('contribution', 1, 'answer', says, { at: NOON })]);
    expect(statuses(pushed)).toEqual(['rejected bad_body']);
    expect(await kept(w.deps.store)).toEqual([]);
  });

  test('a program’s answers are refused, so that no admin makes a figure of one person’s with their own', async () => {
    const { w, team, kim, answer } = await harbour();
    for (const value of ['right', 'right', 'wrong', 'wrong']) {
      const bot = await makeMember(w.deps, team, { kind: 'service' });
      const said = item('contribution', 1, 'answer', { ...answer, value });
      expect(statuses(await push(w, bot, [said]))).toEqual(['rejected service']);
    }
    expect(await w.deps.store.list('week_key', { where: {} })).toEqual([]);
    expect(statuses(await push(w, kim, [item('contribution', 1, 'answer', answer)]))).toEqual(['stored']);
    w.clock.now += 9 * 86_400_000;
    expect(await weeklyCut(w.deps)).toBe(0);
  });

  test.each([
    ['none', 'not_found'],
    ['retired', 'not-live'],
  ])('an answer about a lesson that is %s is refused', async (state, code) => {
    const { w, team, kim, answer } = await harbour();
    const key = { team_id: team, lesson_id: answer.lesson };
    await w.deps.store.write((tx) => tx.patch('lesson', key, { state }));
    const pushed = await push(w, kim, [item('contribution', 1, 'answer', answer)]);
    expect(statuses(pushed)).toEqual([`rejected ${code}`]);
    expect(await kept(w.deps.store)).toEqual([]);
  });
});
