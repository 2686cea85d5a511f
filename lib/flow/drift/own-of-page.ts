import type { Db } from '../../db/schema.ts';
import { visitKeys } from '../../text/page-keys.ts';
import { readLesson } from '../read-lesson.ts';
import { type Behind, isFrom } from './behind.ts';

/** The person's own lessons made from the page of an address, found by it. */
export async function ownOfPage(db: Db, address: string): Promise<Behind[]> {
  const of = db.lessons.where('pages').anyOf(visitKeys(address));
  const found: Behind[] = [];
  for (const lesson of await of.distinct().primaryKeys()) {
    const { kept, deletedBy } = await readLesson(db, lesson);
    const head = kept.at(-1)?.revision;
    if (head !== undefined && deletedBy === null && isFrom(head.content, address))
      found.push({ team: null, lesson, rev: head.rev, content: head.content });
  }
  return found;
}
