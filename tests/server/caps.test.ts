import { expect, test } from 'vitest';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { meStream } from '../../server/store/port.ts';
import { type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import {
  ask,
  item,
  makeDevice,
  makeMember,
  makeTeam,
  newId,
  type Someone,
  sealed,
  world,
} from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

const DAY = 86_400_000;

/** The heaviest lesson there may be, by its passages: about 160 kB. */
function heavy(skill: string): LessonContent {
  const plain = lessonOf(skill);
  const [first] = plain.excerpts;
  if (first === undefined) throw new Error('no excerpt');
  const more = Array.from({ length: 79 }, (_, index) => ({
    ...first,
    id: `b2.e${index}`,
    text: `${'y'.repeat(1_900)} ${index}`,
  }));
  return { ...plain, excerpts: [first, ...more] };
}

/** Submits new lessons and takes each back until that is refused; how many there were, and why no more. */
async function flood(place: Harbour, who: Someone, content: LessonContent, most: number) {
  for (let made = 0; made < most; made++) {
    const { told, submission } = await submitted(place, who, content);
    if (told.status !== 'done') return { made, code: told.code, current: told.current };
    expect(await place.send(who, 'withdraw', { submission })).toMatchObject({ status: 'done' });
    // As fast as a device may push.
    place.w.clock.now += 1_000;
  }
  return { made: most };
}

test('one person adds so many revisions a day and no more, whatever becomes of them', async () => {
  const place = await harbour(async () => memoryStore());
  const { finn, gwen, skill, w } = place;
  expect(await flood(place, gwen, lessonOf(skill), 300)).toEqual({
    made: 200,
    code: 'too-many-submitted',
    current: { most: 200, bytes: 8 * 1024 * 1024 },
  });
  expect(await flood(place, finn, lessonOf(skill), 1)).toEqual({ made: 1 });
  w.clock.now += DAY;
  expect(await flood(place, gwen, lessonOf(skill), 1)).toEqual({ made: 1 });
});

test('one person adds so many bytes of revisions a day and no more', async () => {
  const place = await harbour(async () => memoryStore());
  const { gwen, skill, w, team } = place;
  const { made, code } = await flood(place, gwen, heavy(skill), 100);
  expect(code).toBe('too-many-submitted');
  const rows = await w.deps.store.list('revision', { where: { team_id: team } });
  const bytes = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  expect(rows).toHaveLength(made);
  expect(bytes).toBeGreaterThan(7 * 1024 * 1024);
  expect(bytes).toBeLessThan(8.2 * 1024 * 1024);
  // What is small does not fit either: the day is used up, to a few bytes.
  w.clock.now += DAY;
  expect(await flood(place, gwen, heavy(skill), 1)).toEqual({ made: 1 });
});

onEach(STORES, (open) => {
  test('the revision after the last of a day is refused and counts for nothing', async () => {
    const place = await harbour(open);
    const { gwen, skill, team, w } = place;
    const day = { scope: `revision:${team}:${gwen.person}`, window: w.clock.now - (w.clock.now % DAY) };
    await w.deps.store.write((tx) => tx.put('bucket', { ...day, used: 199 }));
    expect(await flood(place, gwen, lessonOf(skill), 3)).toMatchObject({
      made: 1,
      code: 'too-many-submitted',
    });
    expect((await w.deps.store.get('bucket', day))?.used).toBe(200);
    expect(await w.deps.store.list('revision', { where: { team_id: team } })).toHaveLength(1);
  });

  test('a lesson has so many open flags and no more, from however many people', async () => {
    const place = await harbour(open);
    const { finn, olga, skill, send, w, team } = place;
    const live = await submitted(place, finn, lessonOf(skill));
    await live.approve(olga);
    const { lesson, rev } = live;
    const flag = () => ({ flag: newId(), lesson, rev, text: 'It leaks.' });
    const [first] = [flag()];
    const crowd: Someone[] = [];
    for (let made = 0; made < 6; made++) crowd.push(await makeMember(w.deps, team));
    const [last, ...others] = crowd;
    if (last === undefined) throw new Error('nobody');
    for (const [at, who] of others.entries())
      for (let count = 0; count < 20; count++)
        expect(await send(who, 'flag', at + count === 0 ? first : flag())).toMatchObject({ status: 'done' });
    expect(await send(last, 'flag', flag())).toMatchObject({
      status: 'rejected',
      code: 'too-many-flags',
      current: { most: 100 },
    });
    await send(olga, 'close-flag', { flag: first.flag, answer: 'It was closed.' });
    expect(await send(last, 'flag', flag())).toMatchObject({ status: 'done' });
  });
});

onEach(STORES, (open) => {
  test('one person has a million events in a team, and the next is refused', async () => {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const [kim, lou] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
    await push(w, kim, [sealed(1)]);
    const stream = meStream(kim.person);
    await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream }, { events: 999_999 }));
    const last = await push(w, kim, [sealed(2), sealed(3)]);
    expect(statuses(last)).toEqual(['stored', 'rejected full']);
    expect((await pull(w, kim, 'stream=me')).body.rows).toHaveLength(2);
    expect(statuses(await push(w, lou, [sealed(1)]))).toEqual(['stored']);
  });
});

test('one person has so many commands taken at once, from however many devices, and then one now and then', async () => {
  const place = await harbour(async () => memoryStore());
  const { gwen, finn, team, w } = place;
  const epoch = (await w.deps.store.get('team', { team_id: team }))?.epoch;
  const devices = [gwen, await makeDevice(w.deps, team, gwen.person)];
  const numbers = new Map<Someone, number>();
  const give = async (who: Someone, count: number) => {
    const from = numbers.get(who) ?? 0;
    const items = Array.from({ length: count }, (_, index) =>
      item('command', from + index + 1, 'withdraw', { submission: newId() }),
    );
    const answer = await ask(w, who, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
    const row = await w.deps.store.get('device', { team_id: team, device_id: who.device });
    numbers.set(who, row?.have ?? 0);
    return answer;
  };
  const stored = async () =>
    (await w.deps.store.list('command', { where: { team_id: team, person_id: gwen.person } })).length;
  for (let count = 0; count < 5; count++)
    for (const who of devices) expect((await give(who, 99)).status).toBe(200);
  const over = await give(gwen, 20);
  // What came before the end was taken and is told; the rest comes again after its time.
  expect(over.status).toBe(200);
  const told = (over.body.results as { code: string }[]).map(({ code }) => code);
  expect(told).toEqual([...Array(10).fill('not-found'), ...Array(10).fill('gap')]);
  expect(await stored()).toBe(1_000);
  const waits = await give(devices[1] ?? gwen, 1);
  expect(waits.status).toBe(429);
  expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await stored()).toBe(1_000);
  expect((await give(finn, 1)).status).toBe(200);
  w.clock.now += 51_000;
  expect((await give(gwen, 1)).status).toBe(200);
  expect((await give(gwen, 1)).status).toBe(429);
  expect(await stored()).toBe(1_001);
});
