import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import type { LessonRevision } from '../../lib/protocol/lesson-revision.ts';
import { readRow } from '../../lib/protocol/rows.ts';
import { type Harbour, harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId, type Someone } from './setup/team.ts';

/** The row of a lesson as somebody reads it. */
const rowOf = async ({ rows }: Harbour, who: Someone, lesson: string) =>
  (await rows(who, 'team')).findLast(({ id }) => id === lesson);

const toldOf = async (place: Harbour, lesson: string) =>
  (await rowOf(place, place.gwen, lesson))?.body.revisions as LessonRevision[];

onEach(STORES, (open) => {
  describe('the row of a lesson', () => {
    test('tells every member alike which revisions were live, when, by whom and with whose approval', async () => {
      const place = await harbour(open);
      const { finn, gwen, olga, skill, w } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await submitted(place, gwen, lessonOf(skill, { title: 'Never approved' }));
      await one.approve(olga);
      const first = w.clock.now;
      w.clock.now += 60_000;
      const on = { lesson: one.lesson, base: one.rev };
      const two = await submitted(place, gwen, lessonOf(skill, { title: 'Drain a pump well' }), on);
      expect(await toldOf(place, one.lesson)).toHaveLength(1);
      await two.approve(olga);
      const told = await toldOf(place, one.lesson);
      const said = { approvers: [olga.person], carried: false, tier: 2 };
      expect(told).toEqual([
        {
          ...said,
          number: 2,
          rev: two.rev,
          at: first + 60_000,
          author: gwen.person,
          contentHash: contentHash(two.content),
        },
        {
          ...said,
          number: 1,
          rev: one.rev,
          at: first,
          author: finn.person,
          contentHash: contentHash(one.content),
        },
      ]);
      const row = await rowOf(place, finn, one.lesson);
      expect(row).toEqual(await rowOf(place, olga, one.lesson));
      expect(readRow('team', row as never)).toMatchObject({ kind: 'put', body: { revisions: told } });
    });

    test('tells of one that carries an approval that nobody approved it itself', async () => {
      const place = await harbour(open);
      const { finn, olga, skill, send } = place;
      const one = await submitted(place, finn, lessonOf(skill));
      await one.approve(olga);
      const content = { ...one.content, title: '**Drain** a pump' };
      const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
      const body = { lesson: one.lesson, rev: newId(), base: one.rev, content, ...hashes };
      expect(await send(finn, 'carry', body)).toMatchObject({ status: 'done' });
      expect(await toldOf(place, one.lesson)).toMatchObject([
        { number: 2, rev: body.rev, author: finn.person, approvers: [], carried: true, tier: 2 },
        { number: 1, rev: one.rev, carried: false },
      ]);
    });

    test('names the newest twenty, each under the number it was given', async () => {
      const place = await harbour(open);
      const { finn, olga, skill, w } = place;
      let on: { lesson?: string; base?: string } = {};
      for (let n = 1; n <= 21; n++) {
        const one = await submitted(place, finn, lessonOf(skill, { title: `Drain a pump ${n}` }), on);
        await one.approve(olga);
        w.clock.now += 600_000;
        on = { lesson: one.lesson, base: one.rev };
      }
      const told = await toldOf(place, on.lesson ?? '');
      expect([told.length, told[0]?.number, told.at(-1)?.number]).toEqual([20, 21, 2]);
    });
  });
});
