import { readLessonEvents } from '../../db/lesson-events.ts';
import { readMeta } from '../../db/meta.ts';
import type { Db, LessonRecord } from '../../db/schema.ts';
import { foldLesson } from '../../log/fold-lesson.ts';
import type { Id } from '../../model/id.ts';
import { isLive } from '../queries/index-of-lessons.ts';
import { type Question, questionsOf } from './question.ts';

type Kept = { device: unknown; seqs: Map<Id, number>; questions: Map<Id, Question[]> };

const kept = new WeakMap<Db, Kept>();

const isAsked = (record: LessonRecord): boolean => isLive(record) && (record.row?.checks ?? 0) > 0;

/** The questions of the lessons kept here; only lessons that changed since the last time are read. */
export async function ownQuestions(db: Db): Promise<Question[]> {
  // Erasing gives the device a new id and starts the numbers again, so nothing of before may be believed.
  const device = await readMeta(db, 'device');
  const before = kept.get(db);
  const index =
    before && before.device === device ? before : { device, seqs: new Map(), questions: new Map() };
  kept.set(db, index);
  const { seqs, questions }: Kept = index;
  const changed = await db.lessons
    .where('seq')
    .above(Math.max(0, ...seqs.values()))
    .toArray();
  const asked = changed.filter(isAsked).map(({ id }) => id);
  const events = await readLessonEvents(db, asked);
  for (const { id, row, seq } of changed) {
    // Two readers may finish in another order than they began.
    if (seq <= (seqs.get(id) ?? 0)) continue;
    const head = foldLesson(events.get(id) ?? []).kept.at(-1)?.revision;
    seqs.set(id, seq);
    const of = { lesson: id, rev: head?.rev ?? id, tier: row?.tier ?? 1, since: row?.firstAt ?? 0, of: null };
    questions.set(id, head === undefined ? [] : questionsOf(head.content, of));
  }
  return [...questions.values()].flat();
}
