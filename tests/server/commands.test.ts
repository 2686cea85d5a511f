import { expect, test } from 'vitest';
import { verifyAudit } from '../../server/audit.ts';
import { grant, harbour, revisionBody, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES_AND_PAIR } from './setup/stores.ts';
import { newId } from './setup/team.ts';

onEach(STORES_AND_PAIR, (open) => {
  test('the same command again is answered and not run', async () => {
    const place = await harbour(open);
    const { finn, skill, send } = place;
    const id = newId();
    const ids = { lesson: newId(), rev: newId(), submission: newId() };
    const body = revisionBody(ids, lessonOf(skill));
    const first = await send(finn, 'submit', body, { id });
    const second = await send(finn, 'submit', body, { id });
    expect(second).toMatchObject({ status: 'done', seq: first.seq });
    expect(await send(finn, 'submit', { ...body, base: newId() }, { id })).toMatchObject({
      code: 'id_reused',
    });
    expect(await place.w.deps.store.list('submission', { where: {} })).toHaveLength(1);
  });

  test('two who decide at once: one approves, the other learns that it is over', async () => {
    const place = await harbour(open);
    const { ada, finn, olga, skill } = place;
    const one = await submitted(place, finn, lessonOf(skill, { tierValue: 1 }));
    const told = await Promise.all([one.approve(olga), one.approve(ada)]);
    expect(told.map(({ status, code }) => code ?? status).toSorted()).toEqual(['done', 'not-waiting']);
    expect(await place.w.deps.store.list('review', { where: {} })).toHaveLength(1);
  });

  test('after thirty decisions within the hour a device decides no more by any grant, and tells when it will', async () => {
    const place = await harbour(open);
    const { finn, olga, skill, w } = place;
    const secret = await grant(w, olga);
    const windows = {
      scope: `decisions:${olga.team}:${olga.person}:${olga.device}`,
      window: w.clock.now,
      used: 30,
    };
    await w.deps.store.write((tx) => tx.insert('bucket', [windows]));
    const one = await submitted(place, finn, lessonOf(skill));
    expect(await one.approve(olga, {}, { grant: secret })).toMatchObject({
      status: 'rejected',
      code: 'too-many-decisions',
    });
    expect(await one.approve(olga)).toMatchObject({ code: 'too-many-decisions' });
    w.clock.now += 66 * 60_000;
    expect(await one.approve(olga)).toMatchObject({ status: 'done' });
  });

  test('a lesson sent and taken back forty times in a day is not taken again before the next', async () => {
    const place = await harbour(open);
    const { finn, skill, send, w } = place;
    const first = await submitted(place, finn, lessonOf(skill));
    const on = { lesson: first.lesson };
    await send(finn, 'withdraw', { submission: first.submission });
    for (let sent = 1; sent < 40; sent++) {
      const { submission } = await submitted(place, finn, lessonOf(skill), on);
      await send(finn, 'withdraw', { submission });
    }
    expect((await submitted(place, finn, lessonOf(skill), on)).told).toMatchObject({
      code: 'too-many-revisions',
    });
    w.clock.now += 25 * 3_600_000;
    expect((await submitted(place, finn, lessonOf(skill), on)).told).toMatchObject({ status: 'done' });
  });

  test('a flag marks its lesson for all, tells its words to those who answer, and goes when it is answered', async () => {
    const place = await harbour(open);
    const { finn, gwen, olga, skill, send } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const flag = newId();
    expect(
      await send(gwen, 'flag', { flag, lesson: one.lesson, rev: one.rev, text: 'The valve is gone.' }),
    ).toMatchObject({
      status: 'done',
    });
    const recheck = async () =>
      (await place.rows(finn, 'team')).find(({ entity }) => entity === 'lesson')?.body.recheck;
    expect(await recheck()).toBe('flag');
    expect(JSON.stringify(await place.rows(finn, 'team'))).not.toContain('The valve is gone.');
    expect(await place.tasks(olga)).toEqual(['answer']);
    expect(await send(finn, 'close-flag', { flag, answer: 'No.' })).toMatchObject({ code: 'not-owner' });
    expect(await send(olga, 'close-flag', { flag, answer: 'Mended.' })).toMatchObject({ status: 'done' });
    expect(await recheck()).toBeNull();
    expect(await place.tasks(olga)).toEqual([]);
    const [told] = (await place.rows(gwen, 'me')).filter(({ entity }) => entity === 'task');
    expect(told).toMatchObject({
      id: `answer:${flag}`,
      body: { why: 'answered', lesson: one.lesson, text: 'The valve is gone.', answer: 'Mended.' },
    });
    expect(JSON.stringify(await place.rows(finn, 'me')), 'nobody else is told').not.toContain('Mended.');
  });

  test('a new owner gains the tasks the old one loses', async () => {
    const place = await harbour(open);
    const { finn, gwen, olga, skill, send } = place;
    await submitted(place, finn, lessonOf(skill));
    expect(await place.tasks(olga)).toEqual(['decide']);
    await send(olga, 'transfer', { skill, to: gwen.person });
    expect(await place.tasks(gwen)).toEqual(['accept']);
    await send(gwen, 'accept', { skill });
    expect(await place.tasks(gwen)).toEqual(['decide']);
    expect(await place.tasks(olga)).toEqual([]);
  });

  test('a command that needs a rejected one is rejected, and its number is used', async () => {
    const { finn, send, skill } = await harbour(open);
    const ids = { lesson: newId(), rev: newId(), submission: newId() };
    const id = newId();
    const wrong = revisionBody(ids, lessonOf(skill, { skills: [] }));
    expect(await send(finn, 'submit', wrong, { id })).toMatchObject({
      status: 'rejected',
      code: 'needs-skill',
    });
    const withdrawal = { submission: ids.submission };
    expect(await send(finn, 'withdraw', withdrawal, { needs: id })).toMatchObject({ code: 'dependency' });
    const right = revisionBody(ids, lessonOf(skill));
    expect(await send(finn, 'submit', right, { id: newId() })).toMatchObject({ status: 'done' });
  });

  test('what was done stands in a trail that verifies and names nobody', async () => {
    const place = await harbour(open);
    const one = await submitted(place, place.finn, lessonOf(place.skill));
    await one.approve(place.olga, { comment: 'Well said by Finn.' });
    const { store } = place.w.deps;
    expect(await verifyAudit(store, place.team)).toMatchObject({ ok: true });
    const trail = JSON.stringify(await store.list('audit', { where: { team_id: place.team } }));
    expect(trail).toContain('lesson.approved');
    for (const secret of [place.finn.person, place.olga.person, 'Well said', 'Drain a pump'])
      expect(trail).not.toContain(secret);
  });
});
