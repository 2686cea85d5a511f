import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { supportsOf, verdictsIn } from '../../lib/review/support.ts';
import { grant, type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId, type Someone } from './setup/team.ts';

/** What a person's task says of a submission. */
const taskOf = async (place: Harbour, who: Someone, submission: string) =>
  (await place.rows(who, 'me')).findLast(({ id }) => id === `submission:${submission}`)?.body;

onEach(STORES, (open) => {
  describe('the task of a submission', () => {
    test('has the server’s own verdict of each claim, and what was drafted as its author tells it', async () => {
      const place = await harbour(open);
      const content = lessonOf(place.skill);
      const claim = content.insight?.id ?? '';
      const left = { count: 1, words: ['Turn it off.'] };
      const changed = [{ claim, was: 'Close it.' }];
      const drafted = { driver: 'model', model: 'small', kept: [], changed, left };
      const one = await submitted(place, place.finn, content, {}, { drafted });
      expect(await taskOf(place, place.olga, one.submission)).toMatchObject({
        submission: { verdicts: verdictsIn(supportsOf(content)), drafted },
      });
    });

    test('gives its author the comments claim by claim', async () => {
      const place = await harbour(open);
      const one = await submitted(place, place.finn, lessonOf(place.skill));
      const claim = one.content.insight?.id ?? '';
      const comments = { [claim]: 'Which valve?' };
      await one.approve(place.olga, { verdict: 'request-changes', comments });
      expect(await taskOf(place, place.finn, one.submission)).toMatchObject({
        submission: { state: 'changes' },
        decided: [{ by: place.olga.person, verdict: 'request-changes', comment: '', comments }],
      });
    });

    test('tells the next who decides what was found, stated and confirmed before them', async () => {
      const place = await harbour(open);
      const { w, ada, finn, olga, gwen, skill, send } = place;
      const named = { skill: { id: skill, cues: [], name: 'Pumps' }, named: [gwen.person], version: 4 };
      await send(ada, 'skill.put', { ...named, domainApprover: null });
      const content = lessonOf(skill, { tierValue: 3 });
      const [excerpt] = content.excerpts;
      const found = [{ excerpt: excerpt?.id, at: 5 }];
      const one = await submitted(place, finn, content, {}, { found });
      expect(await taskOf(place, gwen, one.submission)).toMatchObject({ submission: { found } });
      const id = newId();
      const { submission } = one;
      const bound = { command: id, submission, contentHash: contentHash(content), verdict: 'approve' };
      const made = await grant(w, olga, JSON.stringify(bound));
      const said = { reason: 'The page is behind a sign-in.', found: [{ excerpt: excerpt?.id, at: 9 }] };
      const confirms = [content.insight?.id];
      expect(await one.approve(olga, { ...said, confirms }, { grant: made, id })).toMatchObject({
        status: 'done',
      });
      expect((await taskOf(place, gwen, submission))?.decided).toMatchObject([
        { by: olga.person, verdict: 'approve', ...said, confirms },
      ]);
    });

    test('tells what became of the lesson’s submissions before, without what was said of them', async () => {
      const place = await harbour(open);
      const { finn, olga } = place;
      const one = await submitted(place, finn, lessonOf(place.skill));
      await one.approve(olga, { verdict: 'request-changes', comment: 'Not like this.' });
      const words = lessonOf(place.skill, { title: 'Drain a pump well' });
      const two = await submitted(place, finn, words, { lesson: one.lesson });
      const task = await taskOf(place, olga, two.submission);
      expect(task?.history).toMatchObject([
        {
          by: finn.person,
          state: 'changes',
          why: 'publish',
          decided: [{ by: olga.person, verdict: 'request-changes' }],
        },
      ]);
      expect(JSON.stringify(task?.history)).not.toContain('Not like this.');
    });

    test('brings the revision it was written on once another one is live', async () => {
      const place = await harbour(open);
      const { finn, gwen, olga, skill } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await one.approve(olga);
      const on = { lesson: one.lesson, base: one.rev };
      const two = await submitted(place, finn, lessonOf(skill, { title: 'Drain a pump well' }), on);
      const three = await submitted(place, gwen, lessonOf(skill, { title: 'Drain any pump' }), on);
      expect(await taskOf(place, gwen, three.submission)).not.toHaveProperty('was');
      await two.approve(olga);
      expect(await taskOf(place, gwen, three.submission)).toMatchObject({
        submission: { state: 'stale' },
        was: one.content,
        content: three.content,
      });
    });
  });
});
