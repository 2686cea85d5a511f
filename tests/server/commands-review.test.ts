import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { grant, HOUR, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId, type Someone } from './setup/team.ts';

onEach(STORES, (open) => {
  describe('a submission', () => {
    test('waits as a task of its owner, goes live by their approval, and is then everyone’s', async () => {
      const place = await harbour(open);
      const { finn, olga, gwen, dan } = place;
      const one = await submitted(place, finn, lessonOf(place.skill));
      expect(one.told).toMatchObject({ status: 'done' });
      expect(await place.tasks(olga)).toEqual(['decide']);
      expect(await place.tasks(finn)).toEqual(['wrote']);
      expect(await place.tasks(dan)).toEqual([]);
      expect((await place.rows(gwen, 'team')).filter(({ entity }) => entity === 'lesson')).toEqual([]);
      const task = (await place.rows(olga, 'me')).find(({ kind }) => kind === 'submission');
      expect(task?.body.content).toEqual(one.content);

      expect(await one.approve(olga)).toMatchObject({ status: 'done' });
      const [live] = (await place.rows(gwen, 'team')).filter(({ entity }) => entity === 'lesson');
      expect(live).toMatchObject({
        id: one.lesson,
        body: { state: 'live', rev: one.rev, tier: 2, content: one.content },
      });
      expect(await place.tasks(olga)).toEqual([]);
    });

    test.each([
      ['its author', 'finn', 'own-work'],
      ['a member who owns nothing', 'gwen', 'not-eligible'],
      ['the deputy while the owner may', 'dan', 'not-eligible'],
    ] as const)('is not decided by %s', async (_, who, code) => {
      const place = await harbour(open);
      const one = await submitted(place, place.finn, lessonOf(place.skill));
      expect(await one.approve(place[who])).toMatchObject({ status: 'rejected', code });
      expect((await place.rows(place.gwen, 'team')).filter(({ entity }) => entity === 'lesson')).toEqual([]);
    });

    test('is not decided without a grant, with one that is over, another device’s or another text’s', async () => {
      const place = await harbour(open);
      const { w, finn, olga } = place;
      const one = await submitted(place, finn, lessonOf(place.skill));
      expect(await one.approve(olga, {}, { grant: undefined })).toMatchObject({ code: 'needs-grant' });
      expect(await one.approve(olga, {}, { grant: await grant(w, finn) })).toMatchObject({
        code: 'needs-grant',
      });
      expect(await one.approve(olga, { contentHash: sha256('other') })).toMatchObject({
        code: 'hash-changed',
      });
      w.clock.now += 9 * HOUR;
      expect(await one.approve(olga)).toMatchObject({ code: 'needs-grant' });
    });

    test('of tier 3 needs two people and a grant made for each decision, used once', async () => {
      const place = await harbour(open);
      const { w, ada, finn, olga, gwen, skill, send } = place;
      await send(ada, 'skill.put', {
        skill: { id: skill, cues: [], name: 'Pumps' },
        named: [gwen.person],
        version: 4,
        domainApprover: null,
      });
      const one = await submitted(place, finn, lessonOf(skill, { tierValue: 3 }));
      const reason = { reason: 'The page is behind a sign-in I do not have.' };
      expect(await one.approve(olga, reason)).toMatchObject({ code: 'needs-bound-grant' });
      const decideWith = async (who: Someone) => {
        const id = newId();
        const bound = {
          command: id,
          submission: one.submission,
          contentHash: contentHash(one.content),
          verdict: 'approve',
        };
        const made = await grant(w, who, JSON.stringify(bound));
        return { made, told: await one.approve(who, reason, { grant: made, id }) };
      };
      const first = await decideWith(olga);
      expect(first.told).toMatchObject({ status: 'done' });
      expect((await place.rows(finn, 'team')).filter(({ entity }) => entity === 'lesson')).toEqual([]);
      expect(await one.approve(gwen, reason, { grant: first.made })).toMatchObject({
        code: 'needs-bound-grant',
      });
      expect((await decideWith(gwen)).told).toMatchObject({ status: 'done' });
      const [live] = (await place.rows(finn, 'team')).filter(({ entity }) => entity === 'lesson');
      expect(live?.body).toMatchObject({ state: 'live', tier: 3 });
      const used = await w.deps.store.list('review_grant', { where: { team_id: place.team } });
      expect(used.filter(({ used_at }) => used_at !== null)).toHaveLength(2);
    });

    test('whose quote its excerpt does not have is refused, whatever the client said', async () => {
      const place = await harbour(open);
      const content = lessonOf(place.skill);
      const excerpts = content.excerpts.map((one) => ({
        ...one,
        text: 'Something else.',
        hash: sha256('Something else.'),
      }));
      const one = await submitted(place, place.finn, { ...content, excerpts });
      expect(one.told).toMatchObject({ status: 'rejected', code: 'needs-support' });
    });

    test('with hidden characters, a script for an address or no skill of the team is refused', async () => {
      const place = await harbour(open);
      const told = async (change: Partial<LessonContent>) =>
        (await submitted(place, place.finn, lessonOf(place.skill, change))).told.code;
      const source = {
        key: 'k',
        app: 'docs',
        site: 's',
        external: 'e',
        title: 't',
        address: 'javascript:alert(1)',
      };
      expect(await told({ title: 'Drain\u202e a pump' })).toBe('bad_text');
      expect(await told({ sources: [source] })).toBe('bad_text');
      expect(await told({ skills: [newId()] })).toBe('no-such-skill');
      expect(await told({ skills: [] })).toBe('needs-skill');
    });

    test('of a new lesson waits under one skill, so that another’s owner never decides about it', async () => {
      const place = await harbour(open);
      const { ada, finn, gwen, olga, skill, send } = place;
      const other = newId();
      await send(ada, 'skill.put', {
        skill: { id: other, cues: [], name: 'Sails' },
        named: [],
        domainApprover: null,
        version: null,
      });
      await send(ada, 'transfer', { skill: other, to: gwen.person });
      await send(gwen, 'accept', { skill: other });
      const one = await submitted(place, finn, lessonOf(skill));
      const two = await submitted(place, finn, lessonOf(other), { lesson: one.lesson });
      expect(two.told).toMatchObject({
        status: 'rejected',
        code: 'other-skill',
        current: { submission: one.submission },
      });
      expect(await one.approve(gwen)).toMatchObject({ code: 'not-eligible' });
      await send(finn, 'withdraw', { submission: one.submission });
      const three = await submitted(place, finn, lessonOf(other), { lesson: one.lesson });
      expect(await three.approve(olga)).toMatchObject({ code: 'not-eligible' });
      expect(await three.approve(gwen)).toMatchObject({ status: 'done' });
    });

    test('of a new lesson that was raised does not bring its tier down again', async () => {
      const place = await harbour(open);
      const { finn, gwen, skill, send } = place;
      const one = await submitted(place, finn, lessonOf(skill, { tierValue: 1 }));
      await send(gwen, 'raise-tier', { lesson: one.lesson, to: 3, reason: 'Pumps burst.' });
      const two = await submitted(place, finn, lessonOf(skill, { tierValue: 1 }), { lesson: one.lesson });
      expect(two.told).toMatchObject({ status: 'done' });
      const rows = await place.w.deps.store.list('submission', { where: { lesson_id: one.lesson } });
      expect(rows.map(({ tier }) => tier)).toEqual([3, 3]);
    });

    test('on a base that is no longer live becomes stale and approves nothing', async () => {
      const place = await harbour(open);
      const { finn, gwen, olga, skill } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await one.approve(olga);
      const on = { lesson: one.lesson, base: one.rev };
      const two = await submitted(place, finn, lessonOf(skill, { title: 'Drain a pump well' }), on);
      const three = await submitted(place, gwen, lessonOf(skill, { title: 'Drain any pump' }), on);
      expect(await two.approve(olga)).toMatchObject({ status: 'done' });
      expect(await three.approve(olga)).toMatchObject({ status: 'rejected', code: 'not-waiting' });
      const [live] = (await place.rows(gwen, 'team')).filter(({ entity }) => entity === 'lesson');
      expect(live?.body.rev).toBe(two.rev);
    });

    test('says which live lessons are nearly the same', async () => {
      const place = await harbour(open);
      const one = await submitted(place, place.finn, lessonOf(place.skill));
      await one.approve(place.olga);
      const two = await submitted(place, place.gwen, lessonOf(place.skill, { title: 'Drain the pump' }));
      const result = (await place.rows(place.gwen, 'me')).find(
        ({ entity, id }) => entity === 'result' && id !== two.lesson,
      );
      expect(result?.body).toMatchObject({
        result: { near: [{ lesson: one.lesson, title: 'Drain a pump' }] },
      });
    });
  });
});
