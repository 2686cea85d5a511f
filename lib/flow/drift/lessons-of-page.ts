import type { Db } from '../../db/schema.ts';
import { lessonRowsOn } from '../../db/team-rows.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { type Behind, isFrom } from './behind.ts';
import { ownOfPage } from './own-of-page.ts';

type Row = { state?: unknown; rev?: Id | null; content?: LessonContent | null };

async function ofTeam(db: Db, team: Id, address: string): Promise<Behind[]> {
  const rows = await lessonRowsOn(db, team, address);
  return rows.flatMap(({ id, body, carried }) => {
    const { state, rev, content } = (carried === undefined ? body : {}) as Row;
    const isLive = state === 'live' && rev && content && isFrom(content, address);
    return isLive ? [{ team, lesson: id, rev, content }] : [];
  });
}

/** The lessons made from the page of an address: one's own, and live ones of the teams this device is connected to. */
export async function lessonsOfPage(db: Db, address: string): Promise<Behind[]> {
  if (!URL.canParse(address)) return [];
  const links = (await db.links.toArray()).filter(({ end }) => end === null);
  const found = [ownOfPage(db, address), ...links.map(({ team }) => ofTeam(db, team, address))];
  return (await Promise.all(found)).flat();
}
