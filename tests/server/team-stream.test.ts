import { expect, test } from 'vitest';
import { canonical } from '../../lib/hash/canonical.ts';
import { rowHash } from '../../lib/protocol/rows.ts';
import type { Reader, Store } from '../../server/store/port.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId } from './setup/team.ts';
import { pull } from './setup/wire.ts';

/** A store that counts what is asked of it. */
function asked(store: Store): { store: Store; count: () => number } {
  let count = 0;
  const noted =
    <A extends unknown[], R>(ask: (...given: A) => R) =>
    (...given: A): R => {
      count += 1;
      return ask(...given);
    };
  const reader: Reader = {
    get: noted(store.get.bind(store)) as Reader['get'],
    list: noted(store.list.bind(store)) as Reader['list'],
    pick: noted(store.pick.bind(store)) as Reader['pick'],
  };
  return {
    store: { ...store, ...reader },
    count: () => {
      const until = count;
      count = 0;
      return until;
    },
  };
}

onEach(STORES, (open) => {
  /** A team with a lesson that was approved, and as many like it as are asked for, each in other words. */
  async function withLessons(many: number) {
    const { store, count } = asked(await open());
    const place = await harbour(async () => store);
    const { finn, olga, skill, team } = place;
    const title = 'Größe „x“ \u2028 <\\"> 𝔭\t';
    const live = await submitted(place, finn, lessonOf(skill, { title }));
    await live.approve(olga);
    const where = { where: { team_id: team } };
    const [lesson] = await store.list('lesson', where);
    const [revision] = await store.list('revision', where);
    const [submission] = await store.list('submission', where);
    if (lesson === undefined || revision === undefined || submission === undefined) throw new Error('none');
    const contents = new Map([[live.lesson, live.content]]);
    await store.write(async (tx) => {
      for (let made = 0; made < many; made++) {
        const lesson_id = newId();
        const content = lessonOf(skill, { title: `${title} ${made}`, insight: null });
        contents.set(lesson_id, content);
        const ids = { team_id: team, lesson_id };
        await tx.insert('lesson', [{ ...lesson, ...ids, seq: 1_000 + made }]);
        await tx.insert('revision', [{ ...revision, ...ids, body: canonical(content) }]);
        await tx.insert('submission', [{ ...submission, ...ids, submission_id: newId() }]);
      }
      await tx.patch('head', { team_id: team, stream: 'team' }, { seq: 2_000 });
    });
    return { ...place, count, contents };
  }

  test('each row says its hash and the words of its lesson, whatever they are', async () => {
    const { w, gwen, contents } = await withLessons(70);
    const { body } = await pull(w, gwen, 'stream=team&limit=1000');
    for (const row of body.rows) expect(row.hash).toBe(rowHash({ v: 1, ...row }));
    const lessons = body.rows.filter(({ entity }) => entity === 'lesson');
    expect(new Map(lessons.map(({ id, body }) => [id, (body as { content: unknown }).content]))).toEqual(
      contents,
    );
  });

  test('a page of lessons takes few questions and not one for each', async () => {
    const { w, gwen, count } = await withLessons(160);
    count();
    const { body } = await pull(w, gwen, 'stream=team&limit=1000');
    expect(body.rows.filter(({ entity }) => entity === 'lesson')).toHaveLength(161);
    expect(count()).toBeLessThan(50);
  });
});
