import { expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { ENTITIES } from '../../lib/protocol/rows.ts';
import { weeklyCut } from '../../server/jobs/weekly-cut.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, item, makeMember, makeTeam, NOON, newId, type Someone, world } from './setup/team.ts';

const WEEK = 7 * 86_400_000;

onEach(STORES, (open) => {
  async function harbour(people: number) {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const lesson = newId();
    await w.deps.store.write((tx) =>
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
    const members: Someone[] = [];
    for (let made = 0; made < people; made++) members.push(await makeMember(w.deps, team));
    const epoch = (await w.deps.store.get('team', { team_id: team }))?.epoch;
    const answer = async (
      who: Someone,
      n: number,
      value: string,
      week = isoWeek(w.clock.now),
      about = lesson,
    ) => {
      const said = { lesson: about, week, kind: 'outcome', value };
      const contribution = item('contribution', n, 'outcome', said);
      const { body } = await ask(w, who, 'POST', '/v1/push', {
        protocol: 1,
        epoch,
        gen: 0,
        items: [contribution],
      });
      return (body.results as { status: string; code?: string }[])[0];
    };
    return { w, team, lesson, members, answer };
  }

  test('five answers become one reading without persons, and key and answers are gone', async () => {
    const { w, team, lesson, members, answer } = await harbour(5);
    for (const who of members) expect(await answer(who, 1, 'helped')).toMatchObject({ status: 'stored' });
    expect(await weeklyCut(w.deps)).toBe(0);
    w.clock.now += WEEK;
    expect(await weeklyCut(w.deps)).toBe(1);
    const [reading] = await w.deps.store.list('reading', { where: { team_id: team } });
    expect(reading).toMatchObject({ measure: 'outcome', subject: `lesson:${lesson}`, week: isoWeek(NOON) });
    const asRow = ENTITIES.team.reading.safeParse(JSON.parse(reading?.body ?? ''));
    expect(asRow.data).toMatchObject({
      measure: 'outcome',
      subject: { kind: 'lesson', id: lesson },
      answered: '5-19',
    });
    expect(await w.deps.store.list('contribution', { where: {} })).toEqual([]);
    expect(await w.deps.store.list('week_key', { where: {} })).toEqual([]);
    const told = JSON.stringify(reading);
    for (const { person, device } of members) {
      expect(told).not.toContain(person);
      expect(told).not.toContain(device);
    }
  });

  test('a second answer of one person takes the place of the first', async () => {
    const { w, members, answer } = await harbour(4);
    for (const who of members) {
      await answer(who, 1, 'helped');
      await answer(who, 2, 'partly');
    }
    w.clock.now += WEEK;
    expect(await weeklyCut(w.deps)).toBe(0);
  });

  test('a person counts once in a skill, also when a lesson has come to it within the week', async () => {
    const { w, team, lesson, members, answer } = await harbour(4);
    const { store } = w.deps;
    const there = await store.get('lesson', { team_id: team, lesson_id: lesson });
    if (there === null) throw new Error('no lesson');
    const moved = newId();
    await store.write((tx) =>
      tx.insert('lesson', [{ ...there, lesson_id: moved, seq: 2, home_skill_id: newId() }]),
    );
    for (const who of members) await answer(who, 1, 'helped');
    const [first] = members;
    if (first === undefined) throw new Error('nobody');
    expect(await answer(first, 2, 'helped', isoWeek(NOON), moved)).toMatchObject({ status: 'stored' });
    const key = { team_id: team, lesson_id: moved };
    await store.write((tx) => tx.patch('lesson', key, { home_skill_id: there.home_skill_id }));
    w.clock.now += WEEK;
    expect(await weeklyCut(w.deps)).toBe(0);
  });

  test('answers of a week whose key is gone go too, and make no reading', async () => {
    const { w, team, members, answer } = await harbour(5);
    const { store } = w.deps;
    for (const who of members) await answer(who, 1, 'helped');
    await store.write((tx) => tx.remove('week_key', { team_id: team }));
    w.clock.now += WEEK;
    for (const who of members.slice(0, 1)) await answer(who, 2, 'helped');
    expect(await weeklyCut(w.deps)).toBe(0);
    const left = await store.list('contribution', { where: {} });
    expect(left.map(({ week }) => week)).toEqual([isoWeek(w.clock.now)]);
  });

  test('cut twice, or twice at once, it is the same', async () => {
    const { w, team, members, answer } = await harbour(6);
    for (const who of members) await answer(who, 1, 'partly');
    w.clock.now += WEEK;
    const made = await Promise.all([weeklyCut(w.deps), weeklyCut(w.deps)]);
    expect(made.toSorted()).toEqual([0, 1]);
    expect(await weeklyCut(w.deps)).toBe(0);
    expect(await w.deps.store.list('reading', { where: { team_id: team } })).toHaveLength(1);
  });

  test('what is stored of an answer holds neither person nor device, and two weeks share no token', async () => {
    const { w, members, answer } = await harbour(1);
    const [who] = members;
    if (who === undefined) throw new Error('nobody');
    await answer(who, 1, 'helped');
    w.clock.now += WEEK;
    await answer(who, 2, 'helped');
    const rows = await w.deps.store.list('contribution', { where: {} });
    expect(new Set(rows.map(({ token }) => token)).size).toBe(2);
    expect(JSON.stringify(rows)).not.toContain(who.person);
    expect(JSON.stringify(rows)).not.toContain(who.device);
  });

  test('a week that is over takes answers for one more day, one to come takes none', async () => {
    const { w, members, answer } = await harbour(1);
    const [who] = members;
    if (who === undefined) throw new Error('nobody');
    const week = isoWeek(NOON);
    w.clock.now = Date.UTC(2026, 10, 30, 12);
    expect(await answer(who, 1, 'helped', week)).toMatchObject({ status: 'stored' });
    w.clock.now = Date.UTC(2026, 11, 1, 0);
    expect(await answer(who, 2, 'helped', week)).toMatchObject({ status: 'rejected', code: 'week_closed' });
    expect(await answer(who, 3, 'helped', '2026-W50')).toMatchObject({
      status: 'rejected',
      code: 'week_closed',
    });
  });
});
