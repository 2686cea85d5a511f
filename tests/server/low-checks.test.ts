import { expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { verifyByJob } from '../../server/jobs/verify-by.ts';
import { weeklyCut } from '../../server/jobs/weekly-cut.ts';
import { grant, type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, item, makeMember, type Someone } from './setup/team.ts';

const WEEK = 7 * 86_400_000;

/** A team of ten with a live lesson of Finn's; `answers` says of the week of now how many of five were right, and cuts it. */
async function asked(open: Parameters<typeof harbour>[0]) {
  const place: Harbour = await harbour(open);
  const { finn, olga, skill, team, w } = place;
  const { store } = w.deps;
  const one = await submitted(place, finn, lessonOf(skill));
  await one.approve(olga);
  const others: Someone[] = [];
  for (let made = 0; made < 5; made++) others.push(await makeMember(w.deps, team));
  const epoch = (await store.get('team', { team_id: team }))?.epoch;
  let n = 0;
  const answers = async (right: number, meanwhile: () => Promise<unknown> = async () => undefined) => {
    n += 1;
    const week = isoWeek(w.clock.now);
    for (const [at, who] of others.entries()) {
      const said = { lesson: one.lesson, week, kind: 'check', value: at < right ? 'right' : 'wrong' };
      const items = [item('contribution', n, 'check', said)];
      await ask(w, who, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
    }
    w.clock.now += WEEK;
    await meanwhile();
    return weeklyCut(w.deps);
  };
  const lowAt = async () =>
    (await store.get('lesson', { team_id: team, lesson_id: one.lesson }))?.low_at ?? null;
  const tasks = async () => [await place.tasks(olga), await place.tasks(place.dan)];
  return { place, one, answers, lowAt, tasks, others };
}

onEach(STORES, (open) => {
  test('where few answer a lesson’s questions right, who stands for it is told to look at them, and nobody else', async () => {
    const { place, one, answers, lowAt, tasks, others } = await asked(open);
    expect(await tasks()).toEqual([[], []]);
    expect(await answers(1)).toBe(1);
    expect(await lowAt()).toBe(place.w.clock.now);
    expect(await tasks()).toEqual([['questions'], ['questions']]);
    for (const who of [place.ada, place.gwen, ...others]) expect(await place.tasks(who)).toEqual([]);
    expect(await place.tasks(place.finn)).toEqual(['wrote']);
    // What the team sees of the lesson says nothing of it: it is no mark.
    const seen = (await place.rows(place.gwen, 'team')).find(({ id }) => id === one.lesson);
    expect(seen?.body).toMatchObject({ recheck: null });
    const told = (await place.rows(place.olga, 'me')).filter(({ entity }) => entity === 'task');
    for (const { person, device } of others) {
      expect(JSON.stringify(told)).not.toContain(person);
      expect(JSON.stringify(told)).not.toContain(device);
    }
    expect(await verifyByJob(place.w.deps)).toBe(0);
  });

  test('half of the answers right is no fault, and neither is what fewer than five said', async () => {
    const { place, answers, lowAt, tasks } = await asked(open);
    await answers(3);
    expect([await lowAt(), ...(await tasks())]).toEqual([null, [], []]);
    expect(await weeklyCut(place.w.deps)).toBe(0);
  });

  test('a better week takes the task back, and a further bad one leaves it as it is', async () => {
    const { place, answers, lowAt, tasks } = await asked(open);
    await answers(0);
    const first = await lowAt();
    await answers(1);
    expect(await lowAt()).toBe(first);
    await answers(4);
    expect([await lowAt(), ...(await tasks())]).toEqual([null, [], []]);
    expect(await verifyByJob(place.w.deps)).toBe(0);
  });

  test('who verifies the lesson has looked, and a revision with other questions begins anew', async () => {
    const { place, one, answers, lowAt, tasks } = await asked(open);
    const { dan, finn, gwen, olga, send, skill } = place;
    await answers(1);
    const seen = { lesson: one.lesson, rev: one.rev };
    await send(dan, 'verify', seen, { grant: await grant(place.w, dan) });
    expect([await lowAt(), ...(await tasks())]).toEqual([null, [], []]);
    await answers(1);
    const on = { lesson: one.lesson, base: one.rev };
    const two = await submitted(place, gwen, lessonOf(skill, { title: 'Drain a pump well' }), on);
    expect(await two.approve(olga, {}, { grant: await grant(place.w, olga) })).toMatchObject({
      status: 'done',
    });
    expect([await lowAt(), ...(await tasks())]).toEqual([null, [], []]);
    expect(await place.tasks(finn)).toEqual(['wrote']);
  });

  test('what was said of the questions before the live revision was approved is about another, and so is the week it was', async () => {
    const { place, one, answers, lowAt, tasks } = await asked(open);
    const { gwen, olga, skill, w } = place;
    const on = { lesson: one.lesson, base: one.rev };
    const two = await submitted(place, gwen, lessonOf(skill, { title: 'Drain a pump well' }), on);
    const approve = async () => two.approve(olga, {}, { grant: await grant(w, olga) });
    expect(await answers(0, approve)).toBe(1);
    expect([await lowAt(), ...(await tasks())]).toEqual([null, [], []]);
    expect(await answers(0)).toBe(1);
    expect(await lowAt(), 'some of these were given before it').toBeNull();
    expect(await answers(0)).toBe(1);
    expect(await lowAt()).toBe(w.clock.now);
  });

  test('a new owner has the task, and a lesson whose time is over asks for that first', async () => {
    const { place, answers, tasks } = await asked(open);
    const { dan, finn, olga, send, skill, team, w } = place;
    await answers(1);
    await send(olga, 'delegate', { skill, to: finn.person }, { grant: await grant(w, olga) });
    expect([await place.tasks(dan), (await place.tasks(finn)).toSorted()]).toEqual([
      [],
      ['questions', 'wrote'],
    ]);
    const { store } = w.deps;
    const [row] = await store.list('lesson', { where: { team_id: team } });
    await store.write((tx) =>
      tx.patch('lesson', { team_id: team, lesson_id: row?.lesson_id ?? '' }, { verify_by: w.clock.now }),
    );
    await verifyByJob(w.deps);
    expect((await tasks())[0]).toEqual(['verify']);
  });
});
