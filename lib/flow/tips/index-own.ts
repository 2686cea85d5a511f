import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { readSkills } from '../../db/skills.ts';
import type { TipDb } from '../../db/tip-db.ts';
import { readTipState, writeTipState } from '../../db/tip-state.ts';
import { foldLesson } from '../../log/fold-lesson.ts';
import { breathe } from '../breathe.ts';
import { newTip } from './new-tip.ts';
import { takeTips } from './take-tips.ts';
import { tipName } from './tip-name.ts';

/** So few at a time that a page that waits for the database hardly notices. */
const BATCH = 25;

/** Takes over what changed in the person's own lessons since the last time; what is broken off goes on where it was. */
export async function indexOwn(db: Db, tips: TipDb): Promise<void> {
  for (;;) {
    const after = (await readTipState<number>(tips, 'own')) ?? 0;
    const records = await db.lessons.where('seq').above(after).limit(BATCH).toArray();
    const last = records.at(-1);
    if (last === undefined) return;
    const live = records.filter(({ row, deletedBy }) => row !== null && deletedBy === null);
    const events = await readLessonEvents(
      db,
      live.map(({ id }) => id),
    );
    const names = new Map((await readSkills(db)).map(({ id, name }) => [id as string, name]));
    const fresh = live.flatMap(({ id }) => {
      const head = foldLesson(events.get(id) ?? []).kept.at(-1)?.revision;
      if (head === undefined) return [];
      const of = { team: null, lesson: id };
      return [newTip({ of, content: head.content, stamp: head.rev, until: null }, names)];
    });
    const gone = records.map(({ id }) => tipName({ team: null, lesson: id }));
    await takeTips(tips, fresh, gone);
    await writeTipState(tips, 'own', last.seq);
    await breathe();
  }
}
