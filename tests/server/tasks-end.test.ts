import { expect, test } from 'vitest';
import { endTasks } from '../../server/jobs/tasks-end.ts';
import { grant, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId } from './setup/team.ts';

const DAY = 86_400_000;

onEach(STORES, (open) => {
  test('a task about one’s own submission ends thirty days after its decision, what waits stays, and the marks go in time', async () => {
    const place = await harbour(open);
    const { finn, olga, rows, skill, tasks, team, w } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await submitted(place, finn, lessonOf(skill, { title: 'Fill a pump' }));
    await one.approve(olga);
    const mine = { team_id: team, person_id: finn.person };
    const held = async () =>
      (await w.deps.store.list('task', { where: mine })).map(
        ({ op, ref }) => `${op} ${ref === one.submission}`,
      );
    w.clock.now += 30 * DAY - 1;
    await endTasks(w.deps);
    expect(await tasks(finn)).toEqual(['wrote', 'wrote']);
    w.clock.now += 1;
    expect(await endTasks(w.deps)).toBeGreaterThan(0);
    expect(await tasks(finn)).toEqual(['wrote']);
    const del = (await rows(finn, 'me')).filter(({ op }) => op === 'del');
    expect(del.map(({ id }) => id)).toEqual([`submission:${one.submission}`]);
    expect((await held()).toSorted()).toEqual(['del true', 'put false']);
    expect(await endTasks(w.deps)).toBe(0);
    w.clock.now += 180 * DAY;
    await endTasks(w.deps);
    expect(await held()).toEqual(['put false']);
    const head = await w.deps.store.get('head', { team_id: team, stream: `me:${finn.person}` });
    expect(head?.pruned).toBe(head?.seq);
    // What waits for others has not ended either.
    const decides = await w.deps.store.list('task', {
      where: { team_id: team, person_id: olga.person, op: 'put' },
    });
    expect(decides).toHaveLength(1);
  });

  test('what was answered to a flag is told for thirty days', async () => {
    const place = await harbour(open);
    const { finn, gwen, olga, send, skill, tasks, w } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const flag = newId();
    await send(gwen, 'flag', { flag, lesson: one.lesson, rev: one.rev, text: 'The valve is gone.' });
    w.clock.now += 30 * DAY;
    await endTasks(w.deps);
    expect(await tasks(olga), 'what waits does not end').toEqual(['answer']);
    await send(olga, 'close-flag', { flag, answer: 'Mended.' }, { grant: await grant(w, olga) });
    w.clock.now += 30 * DAY - 1;
    await endTasks(w.deps);
    expect(await tasks(gwen)).toEqual(['answered']);
    w.clock.now += 1;
    await endTasks(w.deps);
    expect(await tasks(gwen)).toEqual([]);
  });
});
