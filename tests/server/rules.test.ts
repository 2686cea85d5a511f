import { expect, test } from 'vitest';
import { type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { newId } from './setup/team.ts';

const patterns = ['wiki.acme.example/pumps/*', '*.acme.example/status'];

async function liveOne(place: Harbour, title = 'Drain a pump') {
  const { finn, olga, skill } = place;
  const live = await submitted(place, finn, lessonOf(skill, { title }));
  expect(await live.approve(olga)).toMatchObject({ status: 'done' });
  return live.lesson;
}

const seenBy = async ({ rows, gwen }: Harbour) =>
  (await rows(gwen, 'team')).filter(({ entity, id }) => entity === 'setting' && id === 'page-rules');

onEach(DATABASES, (open) => {
  test('owner and deputy say where a lesson is always shown, with a grant; every member gets it and the trail has it', async () => {
    const place = await harbour(open);
    const { ada, dan, finn, olga, send, team, w } = place;
    const lesson = await liveOne(place);
    const put = { lesson, patterns };
    for (const who of [finn, ada])
      expect(await send(who, 'rules.put', put)).toMatchObject({ code: 'not-owner' });
    expect(await send(olga, 'rules.put', put, { grant: undefined })).toMatchObject({ code: 'needs-grant' });
    expect(await send(olga, 'rules.put', { ...put, lesson: newId() })).toMatchObject({ code: 'not-found' });
    expect(await seenBy(place)).toEqual([]);
    expect(await send(olga, 'rules.put', put)).toMatchObject({ status: 'done' });
    expect(await seenBy(place)).toMatchObject([{ body: { rules: [put], version: 1 } }]);
    expect(await send(dan, 'rules.put', { lesson, patterns: [patterns[1], patterns[1]] })).toMatchObject({
      status: 'done',
    });
    expect(await seenBy(place)).toMatchObject([{ body: { rules: [{ lesson, patterns: [patterns[1]] }] } }]);
    expect(await send(dan, 'rules.put', { lesson, patterns: [] })).toMatchObject({ status: 'done' });
    expect((await seenBy(place))[0]?.body.rules).toEqual([]);
    const audit = await w.deps.store.list('audit', { where: { team_id: team } });
    expect(audit.filter(({ verb }) => verb === 'rules.changed')).toHaveLength(3);
  });

  test('what is no host and path is refused, and so is a lesson that is not in use', async () => {
    const place = await harbour(open);
    const { olga, send } = place;
    const lesson = await liveOne(place);
    for (const pattern of [
      '*',
      '*/x',
      '*.com/',
      'wiki.acme.example',
      'wiki.acme.example/?q=1',
      'a b/',
      'wiki.acme.example/ü',
      'ada:secret@wiki.acme.example/',
      'w\u0456ki.acme.example/',
      'wiki.acme.example/#top',
      'wiki..example/',
      '[::1]/',
      'wiki.acme.example/\n',
    ])
      expect([pattern, (await send(olga, 'rules.put', { lesson, patterns: [pattern] })).status]).toEqual([
        pattern,
        'rejected',
      ]);
    await send(olga, 'rules.put', { lesson, patterns });
    await send(olga, 'retire', { lesson, reason: 'The pump is sold.' });
    expect(await send(olga, 'rules.put', { lesson, patterns })).toMatchObject({ code: 'not-live' });
    expect(await send(olga, 'rules.put', { lesson, patterns: [] })).toMatchObject({ status: 'done' });
  });

  test('fifty are a team’s most; those of lessons out of use make room', async () => {
    const place = await harbour(open);
    const { olga, send } = place;
    const [one, other] = [await liveOne(place), await liveOne(place, 'Fill a pump')];
    const some = (count: number) => Array.from({ length: count }, (_, at) => `wiki.acme.example/p/${at}`);
    expect(await send(olga, 'rules.put', { lesson: one, patterns: some(30) })).toMatchObject({
      status: 'done',
    });
    const full = { code: 'too-many-rules', current: { most: 50 } };
    expect(await send(olga, 'rules.put', { lesson: other, patterns: some(21) })).toMatchObject(full);
    expect(await send(olga, 'rules.put', { lesson: other, patterns: some(20) })).toMatchObject({
      status: 'done',
    });
    await send(olga, 'retire', { lesson: one, reason: 'The pump is sold.' });
    expect(await send(olga, 'rules.put', { lesson: other, patterns: some(50) })).toMatchObject({
      status: 'done',
    });
    expect((await seenBy(place))[0]?.body.rules).toEqual([{ lesson: other, patterns: some(50) }]);
  });
});
