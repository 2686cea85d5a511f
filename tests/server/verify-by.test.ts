import { expect, test } from 'vitest';
import { verifyByJob } from '../../server/jobs/verify-by.ts';
import { grant, type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId } from './setup/team.ts';

const DAY = 86_400_000;

async function overdue(place: Harbour) {
  const { finn, olga, skill, w } = place;
  const one = await submitted(place, finn, lessonOf(skill));
  await one.approve(olga);
  w.clock.now += 181 * DAY;
  // Devices that slept so long have to connect again; these did not.
  const { store } = w.deps;
  for (const { team_id, device_id } of await store.list('device', { where: {} }))
    await store.write((tx) =>
      tx.patch('device', { team_id, device_id }, { used_at: w.clock.now, expires_at: w.clock.now + DAY }),
    );
  const lesson = () => store.get('lesson', { team_id: place.team, lesson_id: one.lesson });
  return { one, lesson };
}

onEach(STORES, (open) => {
  test('a lesson whose time is over is marked for all, and its owner and deputy have a task, once', async () => {
    const place = await harbour(open);
    const { one, lesson } = await overdue(place);
    const before = await lesson();
    await verifyByJob(place.w.deps);
    const row = await lesson();
    expect(row).toMatchObject({ recheck: 'verify-by', version: (before?.version ?? 0) + 1, state: 'live' });
    expect(row?.seq).toBeGreaterThan(before?.seq ?? 0);
    const seen = (await place.rows(place.gwen, 'team')).find(({ id }) => id === one.lesson);
    expect(seen?.body).toMatchObject({ recheck: 'verify-by' });
    for (const who of [place.olga, place.dan]) expect(await place.tasks(who)).toEqual(['verify']);
    expect(await place.tasks(place.gwen)).toEqual([]);
    expect(await verifyByJob(place.w.deps)).toBe(0);
    await Promise.all([verifyByJob(place.w.deps), verifyByJob(place.w.deps)]);
    expect(await lesson()).toEqual(row);
  });

  test('before its day nothing happens', async () => {
    const place = await harbour(open);
    const one = await submitted(place, place.finn, lessonOf(place.skill));
    await one.approve(place.olga);
    expect(await verifyByJob(place.w.deps)).toBe(0);
  });

  test('who verifies takes the mark and the tasks away', async () => {
    const place = await harbour(open);
    const { one, lesson } = await overdue(place);
    await verifyByJob(place.w.deps);
    const told = await place.send(
      place.dan,
      'verify',
      { lesson: one.lesson, rev: one.rev },
      { grant: await grant(place.w, place.dan) },
    );
    expect(told).toMatchObject({ status: 'done' });
    expect(await lesson()).toMatchObject({ recheck: null });
    for (const who of [place.olga, place.dan]) expect(await place.tasks(who)).toEqual([]);
    expect(await verifyByJob(place.w.deps)).toBe(0);
  });

  test('a flag is the mark while it is open, and the owner has both tasks', async () => {
    const place = await harbour(open);
    const { one, lesson } = await overdue(place);
    const flag = { flag: newId(), lesson: one.lesson, rev: one.rev, text: 'It leaks.' };
    await place.send(place.gwen, 'flag', flag);
    await verifyByJob(place.w.deps);
    expect(await lesson()).toMatchObject({ recheck: 'flag' });
    expect((await place.tasks(place.olga)).toSorted()).toEqual(['answer', 'verify']);
  });
});
