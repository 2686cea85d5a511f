import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import { ENTITIES } from '../../lib/protocol/rows.ts';
import { AUDIT_VERBS } from '../../server/audit.ts';
import { grant, type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, newId } from './setup/team.ts';

const SERVER = join(import.meta.dirname, '../../server');

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'audit.ts' && !file.includes('words'))
  .map((file) => readFileSync(join(SERVER, file), 'utf8'));

test.each(AUDIT_VERBS)('%s is written where the act is', (verb) => {
  expect(sources.filter((text) => text.includes(`'${verb}'`)).length).toBeGreaterThan(0);
});

const hmac = (salt: string, text: string): string => createHmac('sha256', salt).update(text).digest('hex');

const verbsOf = async ({ w, team }: Harbour) =>
  (await w.deps.store.list('audit', { where: { team_id: team }, order: 'seq' })).map(
    ({ verb, subject }) => `${verb} ${subject}`,
  );

onEach(DATABASES, (open) => {
  describe('the trail says', () => {
    test('that a tier was lowered, when it is, and which submissions an approval left behind', async () => {
      const place = await harbour(open);
      const { dan, finn, gwen, olga, send, skill } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await one.approve(olga);
      const on = { lesson: one.lesson, base: one.rev };
      const two = await submitted(place, gwen, lessonOf(skill, { title: 'Drain any pump' }), on);
      const submission = newId();
      await send(olga, 'lower-tier', { submission, lesson: one.lesson, rev: one.rev, to: 1, reason: '' });
      const lowered = `tier.lowered lesson:${one.lesson}`;
      expect(await verbsOf(place)).not.toContain(lowered);
      await one.approve(dan, { submission });
      expect(await verbsOf(place)).toContain(lowered);
      const three = await submitted(place, finn, lessonOf(skill, { title: 'Drain it' }), on);
      await three.approve(olga);
      expect(await verbsOf(place)).toContain(`submission.stale submission:${two.submission}`);
    });

    test('that a lesson was retired by an admin, with what they said of it', async () => {
      const place = await harbour(open);
      const { ada, finn, olga, send, skill, w, team } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await one.approve(olga);
      const retire = { lesson: one.lesson, reason: 'The pump is sold.' };
      expect(await send(ada, 'retire', retire)).toMatchObject({ status: 'done' });
      const [row] = (await w.deps.store.list('audit', { where: { team_id: team } })).filter(
        ({ verb }) => verb === 'lesson.retired',
      );
      const [salt] = await w.deps.store.list('audit_person', {
        where: { team_id: team, person_id: ada.person },
      });
      expect(row?.detail_hash).toBe(hmac(salt?.salt ?? '', retire.reason));
      const [lesson] = (await place.rows(finn, 'team')).filter(({ entity }) => entity === 'lesson');
      expect(lesson?.body.state).toBe('retired');
    });

    test('that a device began to hand over the key, once a pairing', async () => {
      const place = await harbour(open);
      const id = newId();
      const begin = { id, step: 1, payload: 'cGF5bG9hZA' };
      expect((await ask(place.w, place.finn, 'POST', '/v1/pair', begin)).status).toBe(200);
      expect((await verbsOf(place)).filter((row) => row === `pairing.made pairing:${id}`)).toHaveLength(1);
    });
  });

  test('a carried revision with another hash than its words have is refused', async () => {
    const place = await harbour(open);
    const { finn, olga, send, skill, w } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const content = { ...one.content, title: '**Drain** a pump' };
    const body = { lesson: one.lesson, rev: newId(), base: one.rev, content };
    const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
    const more = { grant: await grant(w, finn) };
    for (const wrong of ['contentHash', 'meaningHash'])
      expect(await send(finn, 'carry', { ...body, ...hashes, [wrong]: 'a'.repeat(64) }, more)).toMatchObject({
        code: 'hash-changed',
      });
    expect(await send(finn, 'carry', { ...body, ...hashes }, more)).toMatchObject({ status: 'done' });
  });

  test('an experiment takes a figure a week for five years, and no more than devices read', async () => {
    const place = await harbour(open);
    const { finn, olga, send, skill, w, team } = place;
    const one = await submitted(place, finn, lessonOf(skill));
    await one.approve(olga);
    const experiment = newId();
    const figures = { measure: 'Dry pumps', unit: 'a week', from: 4, to: 1, by: '2031-01-01' };
    await send(olga, 'experiment.put', {
      experiment: { id: experiment, lesson: one.lesson, skill, ...figures },
      version: null,
    });
    const key = { team_id: team, experiment_id: experiment };
    const row = await w.deps.store.get('experiment', key);
    const weeks = Array.from({ length: 260 }, (_, index) => {
      const week = `${2020 + Math.floor(index / 52)}-W${String((index % 52) + 1).padStart(2, '0')}`;
      return { week, value: index, how: 'csv' };
    });
    const full = JSON.stringify({ ...(JSON.parse(row?.body ?? '{}') as object), readings: weeks });
    await w.deps.store.write((tx) => tx.patch('experiment', key, { body: full }));
    const read = (week: string) =>
      send(olga, 'experiment.read', { experiment, week, value: 1, how: 'typed' });
    expect(await read('2026-W01')).toMatchObject({ code: 'too-many-readings', current: { most: 260 } });
    expect(await read('2020-W01')).toMatchObject({ status: 'done' });
    const seen = (await place.rows(finn, 'team')).find(({ entity }) => entity === 'experiment');
    expect(ENTITIES.team.experiment.safeParse(seen?.body).success).toBe(true);
  });
});
