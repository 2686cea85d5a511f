import { lessonOf, targetsOf } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';

const targetOf = ({ kind, body }: LogEvent): unknown =>
  kind === 'log.retracted' ? (body as { target?: unknown } | null)?.target : undefined;

/** New events by the lesson each of them belongs to, a retraction by that of its target; those of no lesson are left out. */
export async function lessonsTouched(db: Db, fresh: readonly LogEvent[]): Promise<Map<Id, LogEvent[]>> {
  const owners = new Map<unknown, Id | null>();
  for (const event of [...fresh, ...(await targetsOf(db, fresh))]) owners.set(event.id, lessonOf(event));
  const touched = new Map<Id, LogEvent[]>();
  for (const event of fresh) {
    const lesson = lessonOf(event) ?? owners.get(targetOf(event));
    if (!lesson) continue;
    const events = touched.get(lesson) ?? [];
    events.push(event);
    touched.set(lesson, events);
  }
  return touched;
}
