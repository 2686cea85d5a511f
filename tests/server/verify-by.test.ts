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

  /** A live lesson that Gwen found drifted. */
  async function drifted(place: Harbour, changed: string[]) {
    const { finn, gwen, olga, send, skill } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const submission = newId();
    const told = await send(gwen, 'reverify', { submission, lesson: one.lesson, rev: one.rev, changed });
    const seen = async () =>
      (await place.rows(finn, 'team')).find(({ id }) => id === one.lesson)?.body.recheck ?? null;
    return { one, seen, told };
  }

  test('a page that no longer says what is quoted marks the lesson, for all and as a task of who stands for it', async () => {
    const place = await harbour(open);
    const { one, seen, told } = await drifted(place, ['b1.e1', 'b9.e9', 'b1.e1']);
    expect(told).toMatchObject({ status: 'done' });
    expect(await seen()).toBe('drift');
    expect((await place.tasks(place.dan)).toSorted()).toEqual(['verify']);
    expect((await place.tasks(place.olga)).toSorted()).toEqual(['decide', 'verify']);
    const asked = (await place.rows(place.olga, 'me')).findLast(({ body }) => body?.why === 'decide');
    expect(asked?.body.submission).toMatchObject({ why: 'reverify', changed: ['b1.e1'] });
    const flag = newId();
    await place.send(place.finn, 'flag', { flag, lesson: one.lesson, rev: one.rev, text: 'It leaks.' });
    expect(await seen()).toBe('flag');
    await place.send(place.dan, 'close-flag', { flag, answer: 'Mended.' });
    expect(await seen()).toBe('drift');
    await place.send(place.dan, 'verify', { lesson: one.lesson, rev: one.rev });
    expect(await seen()).toBeNull();
    expect(await place.tasks(place.dan)).toEqual([]);
    expect(await verifyByJob(place.w.deps)).toBe(0);
  });

  test('what is found gone while it waits is added for who decides, with a line in the trail, also by who has twenty waiting', async () => {
    const place = await harbour(open);
    const { one, seen } = await drifted(place, []);
    expect(await seen()).toBeNull();
    const { finn, olga, send, skill, team, w } = place;
    for (let count = 0; count < 20; count++)
      await submitted(place, finn, lessonOf(skill, { title: `Pump ${count}` }));
    const submission = newId();
    const body = { submission, lesson: one.lesson, rev: one.rev, changed: ['b1.e1'] };
    expect(await send(finn, 'reverify', body)).toMatchObject({ status: 'done' });
    expect(await seen()).toBe('drift');
    const asked = (await place.rows(olga, 'me')).filter(
      ({ body: said }) => (said?.submission as { why?: string } | undefined)?.why === 'reverify',
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body.submission).toMatchObject({ changed: ['b1.e1'] });
    const trail = await w.deps.store.list('audit', { where: { team_id: team } });
    expect(trail.filter(({ verb }) => verb === 'submission.added')).toHaveLength(1);
    const again = { ...body, submission: newId() };
    expect(await send(finn, 'reverify', again)).toMatchObject({ code: 'already-waiting' });
  });

  test('an excerpt the lesson has not, or none, is no drift', async () => {
    const place = await harbour(open);
    expect(await (await drifted(place, ['b9.e9'])).seen()).toBeNull();
    expect(await (await drifted(place, [])).seen()).toBeNull();
  });

  test('a new owner has the task of a drifted lesson, and an approval takes the mark away', async () => {
    const place = await harbour(open);
    const { gwen, olga, finn, send, skill } = place;
    const { one, seen } = await drifted(place, ['b1.e1']);
    await send(olga, 'delegate', { skill, to: finn.person });
    expect(await place.tasks(place.dan)).toEqual([]);
    expect(await place.tasks(finn)).toContain('verify');
    await verifyByJob(place.w.deps);
    expect(await seen()).toBe('drift');
    const on = { lesson: one.lesson, base: one.rev };
    const two = await submitted(place, gwen, lessonOf(skill, { title: 'Drain a pump well' }), on);
    expect(await two.approve(olga)).toMatchObject({ status: 'done' });
    expect(await seen()).toBeNull();
    expect(await place.tasks(olga)).toEqual([]);
  });

  test('twenty waiting are one person’s most, also of those that only ask to look again', async () => {
    const place = await harbour(open);
    const { finn, gwen, olga, send, skill } = place;
    const live = await submitted(place, finn, lessonOf(skill));
    await live.approve(olga);
    for (let count = 0; count < 20; count++)
      await submitted(place, gwen, lessonOf(skill, { title: `Pump ${count}` }));
    const again = { submission: newId(), lesson: live.lesson, rev: live.rev };
    expect(await send(gwen, 'reverify', again)).toMatchObject({
      code: 'too-many-waiting',
      current: { most: 20 },
    });
    expect(await send(finn, 'reverify', again)).toMatchObject({ status: 'done' });
  });
});
