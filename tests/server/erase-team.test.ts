import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { erasePerson } from '../../server/erase.ts';
import { wordsIn } from '../../server/pages/words.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf, quoted } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, makeMember, makeTeam, world } from './setup/team.ts';

const folder = () => ({ DATA_DIR: mkdtempSync(join(tmpdir(), 'passalong-erase-')) });

onEach(DATABASES, (open) => {
  test('the only human of a team is erased, and its programs end with them', async () => {
    const w = world(await open(), folder());
    const team = await makeTeam(w.deps);
    const ada = await makeMember(w.deps, team, { role: 'admin' });
    const bot = await makeMember(w.deps, team, { kind: 'service' });
    expect((await ask(w, bot, 'GET', '/v1/pull?stream=team')).status).toBe(200);
    expect(await erasePerson(w.deps, ada.person)).toMatchObject({ ok: true });
    const where = { team_id: team, person_id: bot.person };
    expect(await w.deps.store.get('member', where)).toMatchObject({ status: 'removed' });
    expect((await ask(w, bot, 'GET', '/v1/pull?stream=team')).status).toBe(403);
  });

  test('programs of a team that still has people stay', async () => {
    const w = world(await open(), folder());
    const team = await makeTeam(w.deps);
    await makeMember(w.deps, team, { role: 'admin' });
    const kim = await makeMember(w.deps, team);
    const bot = await makeMember(w.deps, team, { kind: 'service' });
    expect(await erasePerson(w.deps, kim.person)).toMatchObject({ ok: true });
    expect((await ask(w, bot, 'GET', '/v1/pull?stream=team')).status).toBe(200);
  });

  test('of who is erased the words of a lesson keep the name they say, and the page says so before', async () => {
    const place = await harbour(open, folder());
    const { finn, olga, skill, rows, w, team } = place;
    const by = 'Finn Canary';
    const insight = { ...quoted(), support: { kind: 'testimony' as const, by, at: 1, knownFrom: 'Years.' } };
    const live = await submitted(
      place,
      finn,
      lessonOf(skill, { insight, why: { text: 'Pumps.', by, at: 1 } }),
    );
    expect(await live.approve(olga)).toMatchObject({ status: 'done' });
    expect(await erasePerson(w.deps, finn.person)).toMatchObject({ ok: true });
    const [lesson] = (await rows(olga, 'team')).filter(({ entity }) => entity === 'lesson');
    // A body that was approved by its hash is no longer what was approved once a word of it is another.
    expect(lesson?.body.content).toEqual(live.content);
    expect(await w.deps.store.get('member', { team_id: team, person_id: finn.person })).toMatchObject({
      name: '',
    });
    expect(wordsIn('en').me.eraseLead).toContain('keeps your name');
    expect(wordsIn('de').me.eraseLead).toContain('behält Ihren Namen');
    for (const language of ['en', 'de'] as const)
      expect(wordsIn(language).me.eraseLead).not.toMatch(/stays, without your name|bleibt, ohne Ihren Namen/);
  });
});
