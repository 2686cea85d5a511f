import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import { answeredAt } from '../../model/answered-at.ts';
import type { KnownEvent } from '../../model/event.ts';
import { isoWeek } from '../../model/iso-week.ts';

type Answer = Extract<KnownEvent, { kind: 'check.answered' }>;

/** The latest answer to a question of the same lesson and week beside this one, given on its device since a time in ms; null: there is none. */
export async function otherAnswer(db: Db, answer: Answer, since: number): Promise<Answer | null> {
  const { id, device, body } = answer;
  const week = isoWeek(answeredAt(answer));
  const events = (await readLessonEvents(db, [body.lesson])).get(body.lesson) ?? [];
  const isOther = (one: KnownEvent): one is Answer =>
    one.kind === 'check.answered' &&
    one.id !== id &&
    one.device === device &&
    answeredAt(one) >= since &&
    isoWeek(answeredAt(one)) === week;
  return visible(events).findLast(isOther) ?? null;
}
