import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { routes } from '../../server/routes.ts';
import { meStream } from '../../server/store/port.ts';
import { grant, type Harbour, harbour, revisionBody, submitted } from './setup/harbour.ts';
import { lessonOf, quoted } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, item, makeDevice, newId, type Someone, sealed } from './setup/team.ts';

const HOSTILE = {
  bidi: 'Drain \u202eagain\u202c',
  'zero-width': 'Dra\u200bin',
  tag: 'Drain\u{E0041}\u{E0042}',
  'mixed-script': 'Drаin', // The third letter is Cyrillic.
} as const;

/** Bytes one person may keep. */
const FULL = 200 * 1024 * 1024;

const newIds = () => ({ lesson: newId(), rev: newId(), submission: newId() });

const source = (address: string): LessonContent['sources'][number] => ({
  key: 'web|x|1',
  app: 'web',
  site: 'x',
  external: '1',
  title: 'Manual',
  address,
});

async function push(place: Harbour, who: Someone, items: unknown[]) {
  const epoch = (await place.w.deps.store.get('team', { team_id: place.team }))?.epoch;
  const { body } = await ask(place.w, who, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
  return (body.results as { status: string; code?: string }[]).map(({ status, code }) => code ?? status);
}

onEach(STORES, (open) => {
  describe('a member', () => {
    test('cannot hide what is read from what is there, in a lesson or in any other words', async () => {
      const place = await harbour(open);
      const { finn, olga, ada, skill, send } = place;
      const live = await submitted(place, finn, lessonOf(skill));
      await live.approve(olga);
      for (const [why, text] of Object.entries(HOSTILE)) {
        const refused = { status: 'rejected', code: 'bad_text', current: { why } };
        const claim = { ...quoted(), text };
        const lessons = [
          lessonOf(skill, { title: text }),
          lessonOf(skill, { situation: text }),
          lessonOf(skill, { body: { kind: 'how-to', steps: [{ claim }] } }),
          lessonOf(skill, { sources: [{ ...source('https://docs.example/a'), title: text }] }),
        ];
        for (const content of lessons)
          expect(await send(finn, 'submit', revisionBody(newIds(), content))).toMatchObject(refused);
        const { lesson, rev } = live;
        expect(await send(finn, 'flag', { flag: newId(), lesson, rev, text })).toMatchObject(refused);
        expect(await send(finn, 'need', { text, skill: null })).toMatchObject(refused);
        const words = { skill: { id: newId(), cues: [], name: text }, named: [], domainApprover: null };
        expect(await send(ada, 'skill.put', { ...words, version: null })).toMatchObject(refused);
        const set = { id: newId(), title: text, owner: olga.person, lessons: [] };
        expect(await send(olga, 'set.put', { set, version: null })).toMatchObject(refused);
      }
    });

    test('may write in any script, over several lines', async () => {
      const place = await harbour(open);
      const situation = 'Насос надо осушить.\nСначала закройте кран.\n\tЗатем откройте слив.';
      const content = lessonOf(place.skill, { situation });
      expect(await place.send(place.finn, 'submit', revisionBody(newIds(), content))).toMatchObject({
        status: 'done',
      });
    });

    test('cannot have readers led anywhere but to a web page', async () => {
      const place = await harbour(open);
      const { finn, skill, send } = place;
      for (const address of [
        'javascript:alert(1)',
        ' javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'ftp://a.example/',
        '//evil.example',
        'https://a b',
        'https://docs.example:x/',
        'https://bank.example@evil.example/',
      ]) {
        const content = lessonOf(skill, { sources: [source(address)] });
        const told = await send(finn, 'submit', revisionBody(newIds(), content));
        expect([address, told.code]).toEqual([address, 'bad_text']);
      }
    });

    test('cannot bury those who decide, answer or store', async () => {
      const place = await harbour(open);
      const { finn, gwen, olga, skill, send, w, team } = place;
      const live = await submitted(place, finn, lessonOf(skill));
      await live.approve(olga);
      for (let count = 0; count < 20; count++)
        await send(gwen, 'submit', revisionBody(newIds(), lessonOf(skill, { title: `Pump ${count}` })));
      const more = revisionBody(newIds(), lessonOf(skill, { title: 'One more pump' }));
      expect(await send(gwen, 'submit', more)).toMatchObject({ code: 'too-many-waiting' });
      expect(await send(finn, 'submit', more)).toMatchObject({ status: 'done' });
      const { lesson, rev } = live;
      const flag = () => ({ flag: newId(), lesson, rev, text: 'It leaks.' });
      for (let count = 0; count < 20; count++) await send(gwen, 'flag', flag());
      expect(await send(gwen, 'flag', flag())).toMatchObject({ code: 'too-many-open' });
      expect(await send(finn, 'flag', flag())).toMatchObject({ status: 'done' });
      const device = await makeDevice(w.deps, team, gwen.person);
      await w.deps.store.write((tx) =>
        tx.patch('head', { team_id: team, stream: meStream(gwen.person) }, { bytes: FULL - 30 }),
      );
      expect(await push(place, device, [sealed(1), sealed(2, 'x'.repeat(60))])).toEqual(['stored', 'full']);
    });

    test('moves no figure by answering often, from however many devices', async () => {
      const place = await harbour(open);
      const { finn, olga, gwen, skill, w, team } = place;
      const live = await submitted(place, finn, lessonOf(skill));
      await live.approve(olga);
      const devices = [
        await makeDevice(w.deps, team, gwen.person),
        await makeDevice(w.deps, team, gwen.person),
      ];
      const answer = (n: number, value: string) =>
        item('contribution', n, 'check', { lesson: live.lesson, week: '2026-W48', kind: 'check', value });
      for (const device of devices)
        await push(
          place,
          device,
          Array.from({ length: 30 }, (_, index) => answer(index + 1, index % 2 === 0 ? 'right' : 'wrong')),
        );
      expect(await w.deps.store.list('contribution', { where: {} })).toHaveLength(1);
    });
  });

  describe('an admin', () => {
    test('decides as nobody but themselves: not by naming another, not with another’s grant', async () => {
      const place = await harbour(open);
      const { ada, finn, olga, skill, w } = place;
      const normal = await submitted(place, finn, lessonOf(skill));
      expect(await normal.approve(ada, { person: olga.person })).toMatchObject({ code: 'not-eligible' });
      const low = await submitted(place, finn, lessonOf(skill, { title: 'Fill a pump', tierValue: 1 }));
      const stolen = await grant(w, olga);
      expect(await low.approve(ada, {}, { grant: stolen })).toMatchObject({ code: 'needs-grant' });
      expect(await low.approve(ada, { person: olga.person })).toMatchObject({ status: 'done' });
      const [review] = await w.deps.store.list('review', { where: {} });
      expect(review?.person_id).toBe(ada.person);
    });
  });

  describe('an admin who has just set another’s password', () => {
    test('gets no second approval of tier 3 from it for a day', async () => {
      const place = await harbour(open);
      const { ada, finn, gwen, skill, send, w, team } = place;
      const row = await w.deps.store.get('skill', { team_id: team, skill_id: skill });
      const named = { named: [gwen.person], domainApprover: null, version: row?.version };
      await send(ada, 'skill.put', { skill: { id: skill, cues: [], name: 'Pumps' }, ...named });
      const high = await submitted(place, finn, lessonOf(skill, { tierValue: 3 }));
      expect(await high.approve(gwen)).toMatchObject({ code: 'needs-bound-grant' });
      const key = { team_id: team, person_id: gwen.person };
      await w.deps.store.write((tx) => tx.patch('member', key, { reset_at: w.clock.now }));
      expect(await high.approve(gwen)).toMatchObject({ code: 'too-fresh' });
      w.clock.now += 24 * 3_600_000;
      expect(await high.approve(gwen)).toMatchObject({ code: 'needs-bound-grant' });
    });
  });

  describe('who has stolen a device’s token', () => {
    test('finds no way at /v1 to decide, export or erase', () => {
      const paths = routes.filter(({ access }) => access === 'device').map(({ path }) => path);
      expect(paths.filter((path) => /export|erase|decide|confirm|member|invite|role/.test(path))).toEqual([]);
      expect(paths.every((path) => path.startsWith('/v1/'))).toBe(true);
      expect(
        routes
          .filter(({ access, path }) => access !== 'device' && path.startsWith('/v1/'))
          .map(({ path }) => path),
      ).toEqual(['/v1/connect/start', '/v1/connect/token']);
    });
  });

  describe('a decision that is played again', () => {
    test('after the same text was submitted anew decides nothing', async () => {
      const place = await harbour(open);
      const { finn, olga, skill, send, w } = place;
      const content = lessonOf(skill);
      const first = await submitted(place, finn, content);
      const decision = {
        submission: first.submission,
        contentHash: contentHash(content),
        verdict: 'approve',
        comment: '',
        found: [],
        confirms: [],
        reason: null,
      };
      expect(await send(finn, 'withdraw', { submission: first.submission })).toMatchObject({
        status: 'done',
      });
      const id = newId();
      const refused = await send(olga, 'decide', decision, { id });
      expect(refused).toMatchObject({ code: 'not-waiting' });
      const second = await submitted(place, finn, content, { lesson: first.lesson });
      expect(second.told).toMatchObject({ status: 'done' });
      expect(await send(olga, 'decide', decision, { id })).toMatchObject({
        code: 'not-waiting',
        seq: refused.seq,
      });
      expect(await send(olga, 'decide', decision)).toMatchObject({ code: 'not-waiting' });
      const row = await w.deps.store.get('submission', {
        team_id: place.team,
        submission_id: second.submission,
      });
      expect(row?.state).toBe('waiting');
      expect(await w.deps.store.list('review', { where: {} })).toEqual([]);
    });

    test('under a grant made for the first text is refused for the second', async () => {
      const place = await harbour(open);
      const { finn, olga, skill, send, w } = place;
      const content = lessonOf(skill, { tierValue: 3 });
      const first = await submitted(place, finn, content);
      const command = newId();
      const hash = contentHash(content);
      const named = { submission: first.submission, contentHash: hash, verdict: 'approve' };
      const bound = await grant(w, olga, JSON.stringify({ command, ...named }));
      await send(finn, 'withdraw', { submission: first.submission });
      const second = await submitted(place, finn, content, { lesson: first.lesson });
      const again = { submission: second.submission, contentHash: hash, verdict: 'approve' };
      const said = { comment: '', found: [{ excerpt: 'b1.e1', at: 1 }], confirms: [], reason: null };
      const told = await send(olga, 'decide', { ...again, ...said }, { id: command, grant: bound });
      expect(told).toMatchObject({ code: 'needs-bound-grant' });
    });
  });
});
