import { describe, expect, test } from 'vitest';
import { readJson } from '../../lib/protocol/read-json.ts';
import { harbour, revisionBody, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId } from './setup/team.ts';

onEach(STORES, (open) => {
  describe('one person’s words never break what others read', () => {
    test('a need that brings a version of its own is read by all', async () => {
      const place = await harbour(open);
      const { finn, gwen, w } = place;
      const need = { text: 'How to prime a pump', skill: null, version: 9 };
      expect(await place.send(finn, 'need', need)).toMatchObject({ status: 'done' });
      const answer = await w.app.request('http://127.0.0.1/v1/pull?stream=team', {
        headers: { host: '127.0.0.1', authorization: `Bearer ${gwen.token}` },
      });
      expect(readJson(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({ ok: true });
    });

    test('a submission’s id is nobody’s to use again, for whichever lesson', async () => {
      const place = await harbour(open);
      const { finn, gwen, olga, skill, w } = place;
      const live = await submitted(place, finn, lessonOf(skill));
      await live.approve(olga);
      const waits = await submitted(place, finn, lessonOf(skill, { title: 'Fill a pump' }));
      const key = { team_id: place.team, submission_id: waits.submission };
      const before = await w.deps.store.get('submission', key);
      const { lesson, rev } = live;
      const again = { submission: waits.submission, lesson, rev };
      expect(await place.send(gwen, 'reverify', again)).toMatchObject({ code: 'not-new' });
      const lower = { ...again, to: 1, reason: '' };
      expect(await place.send(olga, 'lower-tier', lower)).toMatchObject({ code: 'not-new' });
      const ids = { lesson: newId(), rev: newId(), submission: waits.submission };
      const other = revisionBody(ids, lessonOf(skill, { title: 'Paint a pump' }));
      expect(await place.send(gwen, 'submit', other)).toMatchObject({ code: 'not-new' });
      expect(await w.deps.store.get('submission', key)).toEqual(before);
      expect(await waits.approve(olga)).toMatchObject({ status: 'done' });
    });
  });
});
